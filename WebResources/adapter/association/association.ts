import type { Configuration } from '../../configuration/configuration';
import type { Dataverse } from '../../ports/dataverse';
import type { RecordRef } from '../../ports/records';
import type { Toolbar } from '../../ports/toolbar';
import type { Box, CallState, Match } from '../adapter-state';
import type { Bindings } from '../activity/bindings';
import type { Calls } from '../calls';
import { boxOf, isSameRecord, popAfterChoice, withCandidates } from './boxes';
import { openComponents } from './components';

export interface AssociationPorts {
  readonly calls: Calls;
  readonly toolbar: Pick<Toolbar, 'addOption'>;
  readonly dataverse: Dataverse;
  readonly bindings: Bindings;
}

/** Whom a call is with and what it is about: the two select boxes, in our panel and in ipSCAPE's page. */
export interface Association {
  /**
   * Records the call may belong to. Those in `chosen` are preselected in boxes where the agent has not chosen yet: a
   * single match is, the matches of a number that several records share are not.
   */
  offer(id: string, matches: readonly Match[], chosen?: readonly Match[]): Promise<void>;
  /** The agent chose, or took back, in our panel. */
  choose(id: string, box: Box, record: RecordRef | null): Promise<void>;
  /** The agent has chosen a record of either kind: from the pick list, or by saving a new one. */
  chooseMatch(id: string, match: Match): Promise<void>;
  /** The agent chose in ipSCAPE's page. */
  handleComponentChange(component: string, value: string): void;
  /** The agent goes to a record's form during a call. */
  visit(record: RecordRef): Promise<void>;
  /** Keeps ipSCAPE's boxes in step with the call that its page shows. */
  follow(call: CallState, before: CallState | undefined): void;
  /** The call is closed: ipSCAPE's boxes go with it, the panel's stay. */
  release(call: CallState): void;
  /** ipSCAPE's page has been loaded again: its boxes are empty. */
  showAgain(): void;
}

/** @param none the word for "None", as ipSCAPE's boxes show it */
export function openAssociation(
  ports: AssociationPorts,
  configuration: Configuration,
  none: string,
): Association {
  const { calls, dataverse, bindings } = ports;
  const { relatedTables } = configuration;
  const components = openComponents(
    ports.toolbar,
    { person: configuration.personComponent, regarding: configuration.regardingComponent },
    none,
  );

  async function offer(id: string, matches: readonly Match[], chosen: readonly Match[] = []): Promise<void> {
    const configured = matches.filter(({ record }) => boxOf(record.table, relatedTables));
    await Promise.all(configured.map(({ record }) => bindings.learn(record.table)));
    const call = calls.get(id);
    if (!call) return;
    const candidates = withCandidates(call.candidates, matches, relatedTables);
    const preselect = (box: Box): Partial<CallState> => {
      const match = chosen.find(({ record }) => boxOf(record.table, relatedTables) === box);
      return match && call[box] === undefined ? { [box]: match.record } : {};
    };
    const preselected = { ...preselect('person'), ...preselect('regarding') };
    if (candidates !== call.candidates || Object.keys(preselected).length > 0)
      calls.change(id, { candidates, ...preselected });
  }

  async function choose(id: string, box: Box, record: RecordRef | null): Promise<void> {
    if (record) await bindings.learn(record.table);
    const call = calls.get(id);
    if (!call || isSameRecord(call[box], record)) return;
    calls.note(id)('associated', { box, name: record?.name ?? '', table: record?.table ?? '' });
    calls.change(id, { [box]: record, pop: popAfterChoice(call.pop, box, record, relatedTables) });
  }

  async function chooseMatch(id: string, match: Match): Promise<void> {
    const box = boxOf(match.record.table, relatedTables);
    await offer(id, [match]);
    if (box) await choose(id, box, match.record);
  }

  /** What is chosen after the call is closed shows in the panel alone. */
  function showInComponents(call: CallState): void {
    if (call.interaction.state !== 'closed') components.show(call);
  }

  /** The call whose choices ipSCAPE's page shows. */
  let shownId: string | undefined;
  function showAgain(): void {
    const current = calls.current();
    shownId = current?.interaction.id;
    components.reset();
    if (current) showInComponents(current);
  }

  return {
    offer,
    choose,
    chooseMatch,
    handleComponentChange(component, value) {
      const call = calls.current();
      const change = call && components.read(component, value, call);
      if (call && change) void choose(call.interaction.id, change.box, change.chosen?.record ?? null);
    },
    async visit(record) {
      const call = calls.current();
      if (!call || call.interaction.state === 'closed' || !boxOf(record.table, relatedTables)) return;
      if (call.candidates.some((one) => isSameRecord(one.record, record))) return;
      const match = await matchOf(record, dataverse);
      if (match) await offer(call.interaction.id, [match]);
    },
    follow(call, before) {
      const current = calls.current();
      if (current?.interaction.id !== shownId) showAgain();
      else if (current === call && changesAssociation(call, before)) showInComponents(call);
    },
    release(call) {
      if (calls.current()?.interaction.id === call.interaction.id) components.reset();
    },
    showAgain,
  };
}

function changesAssociation(call: CallState, before: CallState | undefined): boolean {
  return (
    call.candidates !== before?.candidates ||
    call.person !== before.person ||
    call.regarding !== before.regarding
  );
}

/** A visited record with its name; `undefined` where it cannot be read (a form that is not saved yet has no row). */
async function matchOf(record: RecordRef, dataverse: Dataverse): Promise<Match | undefined> {
  try {
    const { primaryNameColumn } = await dataverse.tableInfo(record.table);
    const row = await dataverse.retrieve(record.table, record.id, `?$select=${primaryNameColumn}`);
    const name = row[primaryNameColumn];
    return typeof name === 'string' && name ? { record: { ...record, name }, name, detail: '' } : undefined;
  } catch {
    return undefined;
  }
}
