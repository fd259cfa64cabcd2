import { compareDocuments, nameRoles } from '../../configuration/compare-documents';
import {
  readPresentConfiguration,
  type PresentConfiguration,
} from '../../configuration/present-configuration';
import type { ConfigurationDocument } from '../../configuration/document-model';
import type { ReadDocument } from '../../configuration/configuration-document';
import { planChanges, type RowChange } from '../../configuration/to-dataverse';
import { asDataverseError } from '../../ports/adapter-error';
import type { ChangeSet } from '../../ports/change-set';
import type { Dataverse } from '../../ports/dataverse';
import { readPresentDocument, userName, versionName, versionOf } from '../versions';
import { failureOf, writesOf } from '../writes';
import { NOW, type Comparison, type HistoryActions, type HistoryState, type Side } from './page-state';
import { readVersion, readVersions } from './read-versions';

export interface HistoryPorts {
  readonly dataverse: Dataverse;
  readonly changeSet: ChangeSet;
  readonly now: () => Date;
}

type OpenState = Extract<HistoryState, { kind: 'open' }>;

interface Present {
  readonly rows: PresentConfiguration;
  readonly document: ConfigurationDocument;
}

/**
 * The versions of one configuration:
 *
 *   list ─► compare two, or one with now ─► preview of going back ─► roll back: all changes or none
 *
 * What the configuration is before it goes back becomes a version of its own, in the same change set.
 *
 * @param configurationId empty where the form's record is not saved yet
 */
export function startHistoryPage(
  { dataverse, changeSet, now }: HistoryPorts,
  configurationId: string,
  show: (state: HistoryState, actions: HistoryActions) => void,
): void {
  let state: HistoryState = { kind: 'loading' };
  let present: Present;
  /** By version; a version never changes. */
  const read = new Map<Side, ReadDocument>();
  const actions: HistoryActions = {
    choose: (sides) => void work((before) => compare({ ...before, ...sides, rollBack: { kind: 'none' } })),
    preview: () => void work(preview),
    rollBack: () => void work(rollBack),
    cancel: () => void work((before) => Promise.resolve({ ...before, rollBack: { kind: 'none' } })),
  };

  function change(next: HistoryState): void {
    state = next;
    show(state, actions);
  }

  /** One thing at a time; a failure leaves the choice as it is. */
  async function work(task: (before: OpenState) => Promise<OpenState>): Promise<void> {
    const before = state;
    if (before.kind !== 'open' || before.isBusy) return;
    change({ ...before, isBusy: true });
    const after = await task(before).catch((thrown: unknown) => failed(before, thrown));
    change({ ...after, isBusy: false });
  }

  async function documentOf(side: Side): Promise<ReadDocument> {
    if (side === NOW) return { document: present.document, problems: [] };
    const document = read.get(side) ?? (await readVersion(dataverse, side));
    read.set(side, document);
    return document;
  }

  async function compare(next: OpenState): Promise<OpenState> {
    return { ...next, comparison: await comparisonOf(next.left, next.right) };
  }

  async function comparisonOf(left: Side, right: Side): Promise<Comparison> {
    const [before, after] = await Promise.all([documentOf(left), documentOf(right)]);
    if (!before.document) return { kind: 'unreadable', side: left, problems: before.problems };
    if (!after.document) return { kind: 'unreadable', side: right, problems: after.problems };
    return { kind: 'compared', parts: compareDocuments(before.document, after.document) };
  }

  /** Compared with what lies in Dataverse now, whatever was there when the page opened. */
  async function preview(before: OpenState): Promise<OpenState> {
    const { document, problems } = await documentOf(before.left);
    if (!document || problems.length > 0) return { ...before, rollBack: { kind: 'impossible', problems } };
    present = await readPresent();
    return { ...before, rollBack: { kind: 'preview', changes: changesTo(document) } };
  }

  function changesTo(document: ConfigurationDocument): readonly RowChange[] {
    return nameRoles(planChanges(present.rows, document), [...document.roles, ...present.document.roles]);
  }

  async function rollBack(before: OpenState): Promise<OpenState> {
    const until = before.versions.find(({ id }) => id === before.left)?.until;
    if (before.rollBack.kind !== 'preview' || !until) return before;
    const { changes } = before.rollBack;
    const name = versionName(now(), await userName(dataverse));
    await changeSet.apply(writesOf(changes, versionOf(configurationId, present.document, name)));
    // whatever comes now, the changes are made
    const after = await open().catch(() => before);
    return { ...after, rollBack: { kind: 'done', until, count: changes.length } };
  }

  async function readPresent(): Promise<Present> {
    const rows = await readPresentConfiguration(dataverse, configurationId);
    return { rows, document: await readPresentDocument(dataverse, rows) };
  }

  /** The newest version beside what there is now: the last change. */
  async function open(): Promise<OpenState> {
    const [listed, read] = await Promise.all([readVersions(dataverse, configurationId), readPresent()]);
    present = read;
    const [newest] = listed.versions;
    const opened: OpenState = {
      kind: 'open',
      ...listed,
      left: newest?.id ?? NOW,
      right: NOW,
      comparison: undefined,
      rollBack: { kind: 'none' },
      isBusy: false,
    };
    return newest ? compare(opened) : opened;
  }

  show(state, actions);
  if (configurationId === '') change({ kind: 'unsaved' });
  else open().then(change, (thrown: unknown) => change({ kind: 'closed', error: asDataverseError(thrown) }));
}

function failed(before: OpenState, thrown: unknown): OpenState {
  const { rollBack } = before;
  const changes = rollBack.kind === 'preview' ? rollBack.changes : undefined;
  return { ...before, rollBack: { kind: 'failed', ...failureOf(thrown, changes) } };
}
