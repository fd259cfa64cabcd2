import type { Configuration } from '../configuration/configuration';
import { AdapterError, asAdapterError } from '../ports/adapter-error';
import type { ClickToAct } from '../ports/cif';
import type { Clock } from '../ports/clock';
import type { Dataverse } from '../ports/dataverse';
import type { RecordRef } from '../ports/records';
import type { InteractionFacts, Toolbar } from '../ports/toolbar';
import type { DialState, Match } from './adapter-state';
import { clickedRecord, type ClickedRecord } from './clicked-record';
import { formatPhone } from './phone/number';
import type { Plans } from './phone/plans';

export interface ClickToActPorts {
  readonly toolbar: Pick<Toolbar, 'dial'>;
  readonly dataverse: Dataverse;
  readonly clock: Clock;
  readonly plans?: Plans;
  readonly isSignedIn: () => boolean | undefined;
  readonly onChange: () => void;
  /** The agent has to read or answer something in the panel, though they look elsewhere. */
  readonly onMessage: () => void;
}

/** A call that is about to ring because the agent has clicked a number. */
export interface Origin {
  readonly match?: Match;
  /** The agent calls although the record asks not to be phoned. */
  readonly doNotPhone: boolean;
}

/** Clicks on numbers in Dynamics become calls. */
export interface ClickToActs {
  state(): DialState;
  /** @param page the record whose form was in front: CIF 1.0 does not name the clicked one */
  click(click: ClickToAct, page: RecordRef | undefined): Promise<void>;
  /** The agent's answer to a question, or that a refusal was read. */
  answer(yes: boolean): void;
  /**
   * The click a call that has begun comes from, if any. Given out once: the next call to the same number is not from
   * the same click.
   */
  claim(facts: InteractionFacts): Origin | undefined;
}

const SAME_CLICK_MS = 2_000;
/** A dial that has not become a call by then does not: ipSCAPE would have reported it. */
const RINGS_WITHIN_MS = 60_000;

export function openClickToActs(ports: ClickToActPorts, configuration: Configuration): ClickToActs {
  const { toolbar, dataverse, clock, plans } = ports;
  let state: DialState = { kind: 'idle' };
  let last: { number: string; at: number } | undefined;
  let asked: { number: string; record: ClickedRecord | undefined } | undefined;
  /** By number: a further click, refused because the first one's call is on its way, does not replace it. */
  const ringing = new Map<string, { readonly origin: Origin; readonly at: number }>();

  function set(next: DialState): void {
    state = next;
    ports.onChange();
    if (next.kind === 'asking' || next.kind === 'refused') ports.onMessage();
  }
  function refuse(number: string, { code, values }: AdapterError): void {
    set({ kind: 'refused', number, error: { code, values } });
  }

  /** A double click, or one that two tabs report. */
  function isRepeated(number: string): boolean {
    const at = clock.now().getTime();
    const repeated = last?.number === number && at - last.at < SAME_CLICK_MS;
    last = { number, at };
    return repeated;
  }

  async function click(clicked: ClickToAct, page: RecordRef | undefined): Promise<void> {
    const number = formatPhone(clicked.number, configuration.defaultCountry, 'e164', plans);
    if (isRepeated(number)) return;
    if (ports.isSignedIn() !== true) {
      refuse(clicked.number, new AdapterError('TOOLBAR_SIGNED_OUT'));
    } else if (!/\d{3}/.test(number)) {
      refuse(clicked.number, new AdapterError('BAD_NUMBER', { number: clicked.number }));
    } else {
      set({ kind: 'dialling', number });
      await dialOrAsk(number, await clickedRecord(clicked, page, configuration, dataverse));
    }
  }

  async function dialOrAsk(number: string, record: ClickedRecord | undefined): Promise<void> {
    const why = configuration.doNotPhone === 'ignore' ? undefined : questionFor(record);
    const name = record?.match?.name ?? '';
    if (!why) {
      await dial(number, record, false);
    } else if (why === 'do-not-phone' && configuration.doNotPhone === 'refuse') {
      refuse(number, new AdapterError('DO_NOT_PHONE', { name }));
    } else {
      asked = { number, record };
      set({ kind: 'asking', number, name, why });
    }
  }

  async function dial(number: string, record: ClickedRecord | undefined, doNotPhone: boolean): Promise<void> {
    set({ kind: 'dialling', number });
    const match = record?.match;
    ringing.set(number, { origin: { ...(match && { match }), doNotPhone }, at: clock.now().getTime() });
    try {
      await toolbar.dial(number);
      if (state.kind === 'dialling') set({ kind: 'idle' });
    } catch (thrown) {
      refuse(number, asAdapterError(thrown, 'TOOLBAR_REFUSED', { message: '' }));
    }
  }

  return {
    state: () => state,
    click,
    answer(yes) {
      const { number, record } = asked ?? {};
      asked = undefined;
      if (state.kind === 'asking' && yes && number !== undefined) {
        void dial(number, record, record?.doNotPhone === true);
      } else if (state.kind !== 'dialling') {
        set({ kind: 'idle' });
      }
    },
    claim({ subtype, customerNumber }) {
      // The agent has moved on: a refusal or a question from before this call is out of date.
      if (state.kind === 'refused' || state.kind === 'asking') set({ kind: 'idle' });
      if (subtype === 'inbound' || subtype === 'preview') return undefined;
      const number = formatPhone(customerNumber, configuration.defaultCountry, 'e164', plans);
      const dialled = ringing.get(number);
      ringing.delete(number);
      return dialled && clock.now().getTime() - dialled.at < RINGS_WITHIN_MS ? dialled.origin : undefined;
    },
  };
}

function questionFor(record: ClickedRecord | undefined): 'do-not-phone' | 'not-checked' | undefined {
  if (!record) return undefined;
  if (record.doNotPhone === undefined) return 'not-checked';
  return record.doNotPhone ? 'do-not-phone' : undefined;
}
