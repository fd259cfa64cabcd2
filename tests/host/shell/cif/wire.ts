/**
 * The Channel Integration Framework's messages between a provider's frame and Dynamics' main window. Both ends
 * receive alike:
 *
 *   1. sender's hostname not in the allow list -> refused (where the message has an id), else dropped
 *   2. id of one of our own requests           -> that request settles
 *   3. any other response                      -> dropped
 *   4. a request                               -> all its handlers run, the answer goes back to the sender
 *
 * Envelopes are structured clones, not JSON: data is a `Map`, but for events, whose data is a JSON string.
 */
export type WireMap = Map<string, unknown>;

/** A `Map` that came over the wire: its keys are texts. */
export function isWireMap(value: unknown): value is WireMap {
  return value instanceof Map;
}

export type WireHandler = (data: unknown) => Promise<WireMap>;

/** What a failed call is answered with; `data` goes over the wire. */
export class WireFailure extends Error {
  override readonly name = 'WireFailure';

  constructor(readonly data: WireMap) {
    super(String(data.get('message')));
  }
}

/** Who can be posted to: a window, or in tests anything alike. */
export interface Receiver {
  postMessage(message: unknown, targetOrigin: string): void;
}

export interface WireEvent {
  readonly data: unknown;
  readonly origin: string;
  readonly source: Receiver | null;
}

export interface WireOptions {
  /** Addresses whose hostnames may send. Read again for each message. */
  readonly allowed: () => readonly string[];
  /** Whom answers go to: the host answers the sender, a widget always the top window. */
  readonly answersTo?: Receiver;
  readonly onUntrusted?: (origin: string) => void;
}

export interface Wire {
  receive(event: WireEvent): void;
  handle(messageType: string, handler: WireHandler): void;
  unhandle(messageType: string, handler: WireHandler): void;
  /**
   * @param timeoutMs none: waits for ever
   * @returns the answer's data
   * @throws WireFailure on a failure and on the time-out
   */
  request(
    receiver: Receiver,
    targetOrigin: string,
    message: { readonly type: string; readonly data: unknown; readonly timeoutMs?: number | undefined },
  ): Promise<WireMap>;
}

export const TIMEOUT_MESSAGE = 'Timeout occurred as no response was received from listener window';

interface Envelope {
  readonly messageType?: string;
  readonly messageOutcome?: string;
  readonly messageData: unknown;
  readonly messageCorrelationId?: string;
}

interface Pending {
  resolve(data: WireMap): void;
  reject(failure: WireFailure): void;
}

export function createWire(options: WireOptions): Wire {
  const pending = new Map<string, Pending>();
  const handlers = new Map<string, Set<WireHandler>>();

  function receive(event: WireEvent): void {
    const envelope = readEnvelope(event.data);
    if (!envelope) return;
    const originEntry = options.allowed().find((entry) => isSameHost(entry, event.origin));
    const id = envelope.messageCorrelationId;
    const own = id === undefined ? undefined : pending.get(id);
    if (originEntry === undefined) {
      options.onUntrusted?.(event.origin);
      if (id !== undefined) answer(event, id, 'failure', new Map([['message', REFUSED_SENDER]]));
    } else if (own && id !== undefined) {
      pending.delete(id);
      settle(own, envelope);
    } else if (envelope.messageType !== undefined && envelope.messageType !== 'CIF_Response') {
      void run(envelope.messageType, withOrigin(envelope.messageData, originEntry)).then(
        (data) => answer(event, id, 'success', data),
        (thrown: unknown) => answer(event, id, 'failure', failureData(thrown)),
      );
    }
  }

  async function run(messageType: string, data: unknown): Promise<WireMap> {
    const found = [...(handlers.get(messageType) ?? [])];
    if (found.length === 0) return new Map([['message', 'No handlers found to process the request.']]);
    const answers = await Promise.all(found.map((handler) => handler(data)));
    return new Map(answers.flatMap((map) => [...map]));
  }

  function answer(
    event: WireEvent,
    id: string | undefined,
    outcome: 'success' | 'failure',
    data: WireMap,
  ): void {
    if (id === undefined) return;
    (options.answersTo ?? event.source)?.postMessage(
      { messageType: 'CIF_Response', messageOutcome: outcome, messageData: data, messageCorrelationId: id },
      event.origin,
    );
  }

  return {
    receive,
    handle: (type, handler) => void handlers.set(type, (handlers.get(type) ?? new Set()).add(handler)),
    unhandle: (type, handler) => void handlers.get(type)?.delete(handler),
    request: (receiver, targetOrigin, { type, data, timeoutMs }) =>
      new Promise((resolve, reject) => {
        if (targetOrigin === '' || targetOrigin === '*') {
          throw new Error('Receiving window or targetOrigin cannot be unspecified');
        }
        const id = Math.random().toString(36).slice(2);
        pending.set(id, { resolve, reject });
        receiver.postMessage(
          { messageType: type, messageData: data, messageCorrelationId: id },
          targetOrigin,
        );
        if (timeoutMs === undefined) return;
        setTimeout(() => {
          if (pending.delete(id)) reject(new WireFailure(new Map([['message', TIMEOUT_MESSAGE]])));
        }, timeoutMs);
      }),
  };
}

const REFUSED_SENDER =
  'Sender domain is not a recognised or is invalid and hence the message cannot be processed';

/** Only hostnames are compared, as in the shipped library: scheme and port do not count. A relative entry throws. */
export function isSameHost(entry: string, origin: string): boolean {
  if (!URL.canParse(origin)) return false; // "null": a sandboxed frame
  const allowed = new URL(entry.replace('*.', 'wildcard--')).hostname;
  const sender = new URL(origin).hostname;
  const wildcard = /^wildcard--(.+)$/.exec(allowed)?.[1];
  return wildcard === undefined ? sender === allowed : sender.endsWith(`.${wildcard}`);
}

function settle(request: Pending, envelope: Envelope): void {
  const data: WireMap = isWireMap(envelope.messageData) ? envelope.messageData : new Map<string, unknown>();
  if (envelope.messageOutcome === 'success') request.resolve(data);
  else request.reject(new WireFailure(data));
}

function withOrigin(data: unknown, originEntry: string): unknown {
  if (isWireMap(data)) data.set('originURL', originEntry);
  return data;
}

function failureData(thrown: unknown): WireMap {
  if (thrown instanceof WireFailure) return thrown.data;
  return new Map([['message', thrown instanceof Error ? thrown.message : String(thrown)]]);
}

function readEnvelope(data: unknown): Envelope | undefined {
  if (typeof data !== 'object' || data === null || !('messageData' in data)) return undefined;
  const { messageType, messageOutcome, messageCorrelationId } = data as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const type = text(messageType);
  const outcome = text(messageOutcome);
  const id = text(messageCorrelationId);
  return {
    messageData: data.messageData,
    ...(type !== undefined && { messageType: type }),
    ...(outcome !== undefined && { messageOutcome: outcome }),
    ...(id !== undefined && { messageCorrelationId: id }),
  };
}
