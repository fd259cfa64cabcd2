import { isCountry } from '../../configuration/check/check-country';
import type { FindingText } from '../../configuration/check/finding';
import { judgeCtiAddress } from '../../configuration/cti-address';
import { exportJson } from '../../configuration/json/export-json';
import { importJson, type ImportedOptions } from '../../configuration/json/import-json';
import { NO_OPTIONS, optionsOf } from '../../configuration/options';
import { fetchRows, listConfigurations } from '../../configuration/rows/fetch-configuration';
import { planChanges } from '../../configuration/rows/plan-changes';
import { readConfiguration } from '../../configuration/rows/read-configuration';
import { writesOf } from '../../configuration/rows/writes';
import { userName, versionName, versionOf, withRoleNames, type Version } from '../../configuration/versions';
import { asDataverseError } from '../../ports/adapter-error';
import type { ChangeSet } from '../../ports/change-set';
import type { Dataverse } from '../../ports/dataverse';
import type { Metadata } from '../../ports/metadata';
import { checkOptions } from '../check-options';
import { failureOf } from '../failure';
import {
  NEW_TARGET,
  type ConfigurationName,
  type Gap,
  type PageActions,
  type PageState,
  type Plan,
  type Present,
  type Step,
  type Target,
} from './page-state';

/** The reading of the JSON has reported these, with their line. */
const SHOWN_BY_LINE: readonly FindingText[] = [
  'query_empty',
  'filter_unreadable',
  'parameter_unknown',
  'path_unreadable',
  'default_rule_missing',
];

export interface JsonPagePorts {
  readonly dataverse: Dataverse;
  readonly changeSet: ChangeSet;
  /** Made for each preview: it remembers its answers, and a column may have come since. */
  readonly openMetadata: () => Metadata;
  readonly now: () => Date;
}

/**
 * Import and export of a configuration as JSON:
 *
 *   choose, paste ─► preview: read the JSON, compare with Dataverse ─► apply: all changes or none
 *
 * Whatever is chosen or typed afterwards takes the preview back: what is applied is what was shown.
 */
export function startJsonPage(
  { dataverse, changeSet, openMetadata, now }: JsonPagePorts,
  show: (state: PageState, actions: PageActions) => void,
): void {
  let state: PageState = {
    configurations: [],
    target: NEW_TARGET,
    json: '',
    step: { kind: 'loading' },
    exported: undefined,
  };
  const actions: PageActions = {
    choose: (target) => edit({ target, exported: undefined }),
    edit: (json) => edit({ json }),
    preview: () => void work(preview),
    apply: () => void work(apply),
    exportJson: () => void work(showExport),
  };

  function change(part: Partial<PageState>): void {
    state = { ...state, ...part };
    show(state, actions);
  }

  function edit(part: Partial<PageState>): void {
    if (state.step.kind !== 'working') change({ ...part, step: { kind: 'editing' } });
  }

  /** One thing at a time; a failure leaves target and text as they are. */
  async function work(task: (before: PageState) => Promise<Partial<PageState>>): Promise<void> {
    const before = state;
    if (before.step.kind === 'working') return;
    change({ step: { kind: 'working' } });
    const after = await task(before).catch((thrown: unknown) => ({ step: failure(before.step, thrown) }));
    change(after);
  }

  async function preview({ target, json, configurations }: PageState): Promise<Partial<PageState>> {
    const gaps = target.kind === 'new' ? gapsOf(target, configurations) : [];
    if (gaps.length > 0) return { step: { kind: 'incomplete', gaps } };
    return { step: { kind: 'preview', plan: await planOf(target, json) } };
  }

  async function planOf(target: Target, json: string): Promise<Plan> {
    const { options, remarks } = importJson(json);
    const isReadable = options !== undefined;
    const findings = await findingsOf(options);
    if (target.kind === 'new') {
      const defaultCountry = target.defaultCountry.trim().toUpperCase();
      const wanted = {
        ...NO_OPTIONS,
        ...options,
        name: target.name.trim(),
        ctiUrl: target.ctiUrl.trim(),
        integrationKey: target.integrationKey.trim(),
        defaultCountry,
      };
      const changes = options ? planChanges(undefined, wanted) : [];
      return { remarks, isReadable, findings, present: undefined, changes };
    }
    const rows = await fetchRows(dataverse, target.id);
    const { configuration } = readConfiguration(rows);
    const changes = options ? planChanges(rows, { ...optionsOf(configuration), ...options }) : [];
    return { remarks, isReadable, findings, present: { rows, configuration }, changes };
  }

  /** Where mistakes cannot be looked for, the changes may still be looked at. */
  async function findingsOf(options?: ImportedOptions): Promise<Plan['findings']> {
    if (!options) return [];
    try {
      const found = await checkOptions(options, openMetadata());
      return found.filter(({ finding }) => !SHOWN_BY_LINE.includes(finding.text));
    } catch {
      return undefined;
    }
  }

  async function apply({ step, target, configurations }: PageState): Promise<Partial<PageState>> {
    if (step.kind !== 'preview') return { step };
    const { changes, present } = step.plan;
    await changeSet.apply(writesOf(changes, present && (await versionBefore(target, present))));
    const known = configurations.map(({ id }) => id);
    // whatever comes now, the changes are made
    const names = await listConfigurations(dataverse).catch(() => configurations);
    const made = names.find(({ id }) => !known.includes(id));
    const id = target.kind === 'existing' ? target.id : made?.id;
    const name = target.kind === 'new' ? target.name.trim() : nameOf(names, id);
    return {
      configurations: names,
      ...(id !== undefined && { target: { kind: 'existing', id } }),
      exported: undefined,
      step: { kind: 'applied', name, count: changes.length },
    };
  }

  async function showExport({ target }: PageState): Promise<Partial<PageState>> {
    if (target.kind === 'new') return { step: { kind: 'editing' } };
    const { configuration } = readConfiguration(await fetchRows(dataverse, target.id));
    const exported = exportJson(configuration);
    return { exported, step: { kind: 'editing' } };
  }

  async function versionBefore(target: Target, { configuration }: Present): Promise<Version | undefined> {
    if (target.kind === 'new') return undefined;
    const before = await withRoleNames(dataverse, configuration);
    return versionOf(target.id, before, versionName(now(), await userName(dataverse)));
  }

  async function open(): Promise<void> {
    try {
      const configurations = await listConfigurations(dataverse);
      const [first] = configurations;
      change({
        configurations,
        target: first ? { kind: 'existing', id: first.id } : NEW_TARGET,
        step: { kind: 'editing' },
      });
    } catch (thrown) {
      change({ step: { kind: 'closed', error: asDataverseError(thrown) } });
    }
  }

  show(state, actions);
  void open();
}

function failure(step: Step, thrown: unknown): Step {
  const changes = step.kind === 'preview' ? step.plan.changes : undefined;
  return { kind: 'failed', ...failureOf(thrown, changes) };
}

function nameOf(names: readonly ConfigurationName[], id: string | undefined): string {
  return names.find((one) => one.id === id)?.name ?? '';
}

function gapsOf(
  { name, ctiUrl, integrationKey, defaultCountry }: Extract<Target, { kind: 'new' }>,
  configurations: readonly ConfigurationName[],
): readonly Gap[] {
  const gaps: readonly (readonly [Gap, boolean])[] = [
    ['json_gap_name', name.trim() === ''],
    ['json_gap_name_taken', configurations.some((one) => isSameName(one.name, name))],
    ['json_gap_address', judgeCtiAddress(ctiUrl).kind !== 'good'],
    ['json_gap_key', integrationKey.trim() === ''],
    ['json_gap_country', !isCountry(defaultCountry)],
  ];
  return gaps.filter(([, isWrong]) => isWrong).map(([gap]) => gap);
}

/** Of two with one name it is not known which is meant, here as in a deployment. */
function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
