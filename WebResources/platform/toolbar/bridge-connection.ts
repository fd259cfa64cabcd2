import { PROTOCOL, PROTOCOL_VERSION, type SdkMethod, type ToBridge } from '../../protocol/bridge-protocol';
import type { Clock } from '../../ports/clock';
import { undoList, type Undo } from '../../ports/undo';
import { VERSION } from '../../version';
import type { BridgeMessage } from './bridge-reader';
import { pendingAnswers } from './pending-answers';

const HELLO_EVERY_MS = 500;

/** How long the page may take, once loaded, until our script in it sends its first message. */
const SILENCE_MS = 10_000;

export interface BridgeConnection {
  /** The page has (re)loaded: sends hello until `ready` comes, or calls `onSilence` after 10 s. */
  start(): void;
  /** ipSCAPE's plugin answers for the page: no more hello is sent, no more silence reported. */
  pause(): void;
  handle(message: BridgeMessage): void;
  call(method: SdkMethod, argument?: unknown): Promise<unknown>;
  stop: Undo;
}

export interface BridgeConnectionOptions {
  readonly clock: Clock;
  post(message: ToBridge): void;
  onReady(message: BridgeMessage & { type: 'ready' }): void;
  onEvent(name: string, response: unknown): void;
  onSilence(): void;
}

/** The panel's side of protocol/bridge-protocol.ts. */
export function connectBridge({
  clock,
  post,
  onReady,
  onEvent,
  onSilence,
}: BridgeConnectionOptions): BridgeConnection {
  const answers = pendingAnswers(clock);
  const timers = undoList();
  let requests = 0;

  function sendHello(): void {
    post({ protocol: PROTOCOL, type: 'hello', version: PROTOCOL_VERSION, panel: VERSION });
  }

  function keepSendingHello(): void {
    sendHello();
    timers.add(clock.after(HELLO_EVERY_MS, keepSendingHello));
  }

  return {
    start() {
      timers.run();
      keepSendingHello();
      timers.add(
        clock.after(SILENCE_MS, () => {
          timers.run();
          onSilence();
        }),
      );
    },
    pause: timers.run,
    handle(message) {
      switch (message.type) {
        case 'ready':
          timers.run();
          // Our hellos came before the script did. A bridge of another version never answers to it.
          if (!message.greeted && message.version === PROTOCOL_VERSION) sendHello();
          onReady(message);
          return;
        case 'event':
          onEvent(message.name, message.response);
          return;
        case 'answer':
          answers.settle(message.id, message.response);
          return;
        case 'failure':
          // the SDK's own shape of a refusal: it answers some, and rejects with others
          answers.settle(message.id, { error: { message: message.message } });
          return;
      }
    },
    call(method, argument) {
      const id = String(++requests);
      post({ protocol: PROTOCOL, type: 'request', id, method, ...(argument !== undefined && { argument }) });
      return answers.wait(id, method);
    },
    stop() {
      timers.run();
      answers.stop();
    },
  };
}
