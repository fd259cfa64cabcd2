import type { Configuration } from '../configuration/configuration';
import { AdapterError, asAdapterError } from '../ports/adapter-error';
import type { ClickToAct } from '../ports/cif';
import type { Clock } from '../ports/clock';
import type { Dataverse } from '../ports/dataverse';
import type { RecordRef } from '../ports/records';
import type { InteractionFacts, Toolbar } from '../ports/toolbar';
import type { DialState, Match } from './adapter-state';
import { clickedRecords, type ClickedRecord, type ClickedRecords } from './clicked-record';
import { dialledNumber, isSameNumber } from './phone/dialled-number';
import { parsePhone, internationalFormat } from './phone/number';

export interface ClickToActPorts {
  readonly toolbar: Pick<Toolbar, 'dial'>;
  readonly dataverse: Dataverse;
  readonly clock: Clock;
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
  /**
   * The agent's answer to a question, or that a refusal was read.
   * @param choice position of what the agent has chosen, where there was something to choose from
   */
  answer(yes: boolean, choice?: number): void;
  /** What a call that has begun comes from: once, so that the next call to the same number is a call of its own. */
  claim(facts: InteractionFacts): Origin | undefined;
}

const SAME_CLICK_MS = 2_000;
/** A dial that has not become a call by then does not: ipSCAPE would have reported it. */
const RINGS_WITHIN_MS = 60_000;

interface Ringing {
  readonly number: string;
  readonly origin: Origin;
  readonly at: number;
}

export function openClickToActs(ports: ClickToActPorts, configuration: Configuration): ClickToActs {
  const { toolbar, dataverse, clock } = ports;
  const { defaultCountry: country } = configuration;
  let state: DialState = { kind: 'idle' };
  let last: { text: string; at: number } | undefined;
  /** What each answer to the question on the screen goes on with. */
  let answers: readonly (() => Promise<void>)[] = [];
  /** A further click, refused because the first one's call is on its way, takes nothing from it. */
  let ringing: readonly Ringing[] = [];

  function set(next: DialState): void {
    state = next;
    ports.onChange();
    if (next.kind === 'asking' || next.kind === 'choosing' || next.kind === 'refused') ports.onMessage();
  }
  function refuse(number: string, { code, values }: AdapterError): void {
    set({ kind: 'refused', number, error: { code, values } });
  }
  function ask(question: DialState, next: readonly (() => Promise<void>)[]): void {
    answers = next;
    set(question);
  }

  /** A double click, or one that two tabs report. */
  function isRepeated(text: string): boolean {
    const at = clock.now().getTime();
    const repeated = last?.text === text && at - last.at < SAME_CLICK_MS;
    last = { text, at };
    return repeated;
  }

  // 1. What is to be dialled.
  async function click(clicked: ClickToAct, page: RecordRef | undefined): Promise<void> {
    const { number: text } = clicked;
    if (isRepeated(text)) return;
    if (ports.isSignedIn() !== true) {
      refuse(text, new AdapterError('TOOLBAR_SIGNED_OUT'));
      return;
    }
    const dialled = dialledNumber(text, country);
    const go = (number: string): Promise<void> => findRecord(number, clicked, page);
    switch (dialled.kind) {
      case 'unreadable':
        refuse(text, new AdapterError('BAD_NUMBER', { number: text }));
        return;
      case 'several': {
        const choices = dialled.numbers.map(displayed);
        ask(
          { kind: 'choosing', what: 'number', text, choices },
          dialled.numbers.map((number) => () => go(number)),
        );
        return;
      }
      case 'one':
        await go(dialled.number);
    }
  }

  // 2. Whose number it is.
  async function findRecord(number: string, clicked: ClickToAct, page: RecordRef | undefined): Promise<void> {
    set({ kind: 'dialling', number });
    const found = await clickedRecords(clicked, page, configuration, dataverse);
    if (configuration.doNotPhone === 'ignore')
      return dial(number, found.kind === 'one' ? found.record : undefined, false);
    return checked(number, clicked.number, found);
  }

  // 3. Whether they may be phoned.
  async function checked(number: string, text: string, found: ClickedRecords): Promise<void> {
    switch (found.kind) {
      case 'nobody':
        return dial(number, undefined, false);
      case 'one':
        return dialUnlessAsked(number, found.record);
      case 'several': {
        const choices = found.records.map(({ match }) => match.name);
        ask(
          { kind: 'choosing', what: 'person', text, choices },
          found.records.map((record) => () => dialUnlessAsked(number, record)),
        );
        return;
      }
      case 'not-checked':
        ask({ kind: 'asking', number, name: '', why: 'not-checked' }, [() => dial(number, undefined, false)]);
    }
  }

  async function dialUnlessAsked(number: string, record: ClickedRecord): Promise<void> {
    const { name } = record.match;
    if (!record.doNotPhone) {
      await dial(number, record, false);
    } else if (configuration.doNotPhone === 'refuse') {
      refuse(number, new AdapterError('DO_NOT_PHONE', { name }));
    } else {
      ask({ kind: 'asking', number, name, why: 'do-not-phone' }, [() => dial(number, record, true)]);
    }
  }

  // 4. It rings.
  async function dial(number: string, record: ClickedRecord | undefined, doNotPhone: boolean): Promise<void> {
    set({ kind: 'dialling', number });
    const origin = { ...(record && { match: record.match }), doNotPhone };
    const others = ringing.filter((one) => one.number !== number);
    ringing = [...others, { number, origin, at: clock.now().getTime() }];
    try {
      await toolbar.dial(number);
      if (state.kind === 'dialling') set({ kind: 'idle' });
    } catch (thrown) {
      refuse(number, asAdapterError(thrown, 'TOOLBAR_REFUSED', { message: '' }));
    }
  }

  const displayed = (number: string): string => {
    const phone = parsePhone(number, country);
    return phone ? internationalFormat(phone) : number;
  };

  return {
    state: () => state,
    click,
    answer(yes, choice = 0) {
      const answer = yes ? answers[choice] : undefined;
      const isAsked = state.kind === 'asking' || state.kind === 'choosing';
      answers = [];
      if (isAsked && answer) void answer();
      else if (state.kind !== 'dialling') set({ kind: 'idle' });
    },
    claim({ subtype, customerNumber }) {
      // The agent has moved on: what was not dialled before this call is no news, and no question.
      if (state.kind !== 'idle' && state.kind !== 'dialling') set({ kind: 'idle' });
      if (subtype === 'inbound' || subtype === 'preview') return undefined;
      const claimed = ringing.find(({ number }) => isSameNumber(number, customerNumber, country));
      ringing = ringing.filter((one) => one !== claimed);
      const isRecent = claimed && clock.now().getTime() - claimed.at < RINGS_WITHIN_MS;
      return isRecent ? claimed.origin : undefined;
    },
  };
}
