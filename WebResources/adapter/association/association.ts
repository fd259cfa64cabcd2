import type { Configuration } from '../../configuration/configuration';
import type { Dataverse } from '../../ports/dataverse';
import type { RecordRef } from '../../ports/records';
import type { Toolbar } from '../../ports/toolbar';
import type { Box, CallState, Match } from '../adapter-state';
import type { Bindings } from '../activity/bindings';
import type { Calls } from '../calls';
import { answered, boxOf, chosenIn, choice, isSameRecord, withCandidates } from './boxes';
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
   * Records the call may belong to. Those in `chosen` are preselected, as far as nobody has chosen otherwise: a single
   * match is, a number that several share never.
   */
  offer(id: string, matches: readonly Match[], chosen?: readonly Match[]): Promise<void>;
  /** The agent chose, or took back, in our panel. */
  choose(id: string, box: Box, record: RecordRef | null): Promise<void>;
  /** The agent has chosen a record of either kind: from the pick list, or by saving a new one. */
  take(id: string, match: Match): Promise<void>;
  /** The agent chose in ipSCAPE's page. */
  hear(component: string, value: string): void;
  /** The agent goes to a record's form during a call. */
  visit(record: RecordRef): Promise<void>;
  /** Keeps ipSCAPE's boxes like the state of the call that its page shows. */
  follow(call: CallState, before: CallState | undefined): void;
  /** ipSCAPE's page was loaded anew: its boxes are empty. */
  showAnew(): void;
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
    { person: configuration.personComponent, entity: configuration.regardingComponent },
    none,
  );

  async function offer(id: string, matches: readonly Match[], chosen: readonly Match[] = []): Promise<void> {
    const configured = matches.filter(({ record }) => boxOf(record.table, relatedTables));
    await Promise.all(configured.map(({ record }) => bindings.learn(record.table)));
    const call = calls.get(id);
    if (!call) return;
    const candidates = withCandidates(call.candidates, matches, relatedTables);
    const first = (box: Box): Partial<CallState> => {
      const its = chosen.find(({ record }) => boxOf(record.table, relatedTables) === box);
      return its && chosenIn(call, box) === undefined ? choice(box, its.record) : {};
    };
    const preselected = { ...first('person'), ...first('entity') };
    if (candidates !== call.candidates || Object.keys(preselected).length > 0)
      calls.change(id, { candidates, ...preselected });
  }

  async function choose(id: string, box: Box, record: RecordRef | null): Promise<void> {
    if (record) await bindings.learn(record.table);
    const call = calls.get(id);
    if (!call || isSameRecord(chosenIn(call, box), record)) return;
    calls.note(id)('associated', { box, name: record?.name ?? '', table: record?.table ?? '' });
    calls.change(id, { ...choice(box, record), pop: answered(call.pop, box, record, relatedTables) });
  }

  async function take(id: string, match: Match): Promise<void> {
    const box = boxOf(match.record.table, relatedTables);
    await offer(id, [match]);
    if (box) await choose(id, box, match.record);
  }

  /** ipSCAPE's page has boxes as long as the call is there: what is chosen later, only our panel shows. */
  function tell(call: CallState): void {
    if (call.interaction.state !== 'closed') components.tell(call);
  }

  /** The call whose choices ipSCAPE's page has. */
  let shown: string | undefined;
  function showAnew(): void {
    const current = calls.current();
    shown = current?.interaction.id;
    components.forget();
    if (current) tell(current);
  }

  return {
    offer,
    choose,
    take,
    hear(component, value) {
      const call = calls.current();
      const told = call && components.read(component, value, call);
      if (call && told) void choose(call.interaction.id, told.box, told.chosen?.record ?? null);
    },
    async visit(record) {
      const call = calls.current();
      if (!call || call.interaction.state === 'closed' || !boxOf(record.table, relatedTables)) return;
      if (call.candidates.some((one) => isSameRecord(one.record, record))) return;
      const match = await named(record, dataverse);
      if (match) await offer(call.interaction.id, [match]);
    },
    follow(call, before) {
      const current = calls.current();
      if (current?.interaction.id !== shown) showAnew();
      else if (current === call && isOver(call, before)) components.forget();
      else if (current === call && isAssociatedAnew(call, before)) tell(call);
    },
    showAnew,
  };
}

function isOver({ interaction }: CallState, before: CallState | undefined): boolean {
  return interaction.state === 'closed' && before?.interaction.state !== 'closed';
}

function isAssociatedAnew(call: CallState, before: CallState | undefined): boolean {
  return (
    call.candidates !== before?.candidates ||
    call.person !== before.person ||
    call.regarding !== before.regarding
  );
}

/** A visited record with its name; nothing where it cannot be read (a form that is not saved yet has no row). */
async function named(record: RecordRef, dataverse: Dataverse): Promise<Match | undefined> {
  try {
    const { primaryNameColumn } = await dataverse.tableInfo(record.table);
    const row = await dataverse.retrieve(record.table, record.id, `?$select=${primaryNameColumn}`);
    const name = row[primaryNameColumn];
    return typeof name === 'string' && name ? { record: { ...record, name }, name, detail: '' } : undefined;
  } catch {
    return undefined;
  }
}
