import type { LogContext } from '../../adapter/try/would-log';
import { tryCall, type TryPorts } from '../../adapter/try/try-call';
import type { TriedCall } from '../../adapter/try/tried-call';
import { loadConfiguration } from '../../configuration/rows/fetch-configuration';
import { asAdapterError } from '../../ports/adapter-error';
import type { InteractionFacts } from '../../ports/toolbar';
import { readQuickFindView } from '../../platform/dataverse/quick-find-view';
import { NO_INPUT, readInput, type inputKeeper } from './input';
import type { Indexed, PageActions, PageState, Report } from './page-state';
import { exampleJson } from './sample-interaction';

export interface TryItPorts extends TryPorts {
  readonly kept: ReturnType<typeof inputKeeper>;
  readonly texts: LogContext['texts'];
  /** Into the clipboard; rejects where the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
}

/**
 * A number or a sample interaction, tried by the configuration as it is saved:
 *
 *   input ─► call ─► configuration ─► rule, parameters, queries, what opens, what is logged
 *
 * @param configurationId empty for one that was never saved
 */
export function startTryItPage(
  ports: TryItPorts,
  configurationId: string,
  show: (state: PageState, actions: PageActions) => void,
): void {
  const kept = ports.kept.recall();
  let state: PageState = {
    isSaved: configurationId !== '',
    input: kept?.input ?? NO_INPUT,
    run: { kind: 'none' },
    copied: 'no',
  };
  /** Of the newest attempt: what an older one still receives is no longer wanted. */
  let attempt = 0;

  const actions: PageActions = {
    edit(part) {
      attempt += 1;
      change({ input: { ...state.input, ...part }, run: { kind: 'none' } });
      keep(false);
    },
    fillExample() {
      const { number, subtype } = state.input;
      actions.edit({ json: exampleJson(number.trim() || '+61 412 345 678', subtype) });
    },
    tryIt: () => void tryIt(),
    copy: (report) =>
      void ports.copy(report).then(
        () => change({ copied: 'yes' }),
        () => change({ copied: 'refused' }),
      ),
  };

  function change(part: Partial<PageState>): void {
    state = { ...state, copied: 'no', ...part };
    show(state, actions);
  }

  function keep(isTried: boolean): void {
    ports.kept.keep({ input: state.input, isTried });
  }

  async function tryIt(): Promise<void> {
    if (!state.isSaved) return;
    const read = readInput(state.input);
    if ('problem' in read) {
      change({ run: { kind: 'bad-input', problem: read.problem } });
      return;
    }
    keep(true);
    attempt += 1;
    const thisAttempt = attempt;
    const update = (run: PageState['run']): void => {
      if (thisAttempt === attempt) change({ run });
    };
    update({ kind: 'loading' });
    await run(read.facts, update);
  }

  async function run(facts: InteractionFacts, update: (run: PageState['run']) => void): Promise<void> {
    const { dataverse, metadata, texts } = ports;
    let report: Report | undefined;
    let isDone = false;
    const add = (part: Partial<Report>): void => {
      if (!report) return;
      report = { ...report, ...part };
      update({ kind: isDone ? 'tried' : 'trying', report });
    };
    const asked = new Set<string>();
    function learnIndexes({ queries }: TriedCall): void {
      for (const { table } of queries) {
        if (asked.has(table)) continue;
        asked.add(table);
        void indexedColumns(table).then((indexed) => {
          add({ indexed: new Map([...(report?.indexed ?? []), [table, indexed]]) });
        });
      }
    }
    try {
      const configuration = await loadConfiguration(dataverse, {
        configuration: configurationId,
        roleIds: [],
      });
      metadata.columns('phonecall').then(
        (labels) => add({ labels }),
        () => undefined, // logical names will do
      );
      await tryCall(facts, { configuration, texts }, ports, (tried) => {
        report ??= { configuration, tried, indexed: new Map(), labels: undefined };
        learnIndexes(tried);
        add({ tried });
      });
      isDone = true;
      add({});
    } catch (thrown) {
      update({
        kind: 'no-configuration',
        error: asAdapterError(thrown, 'DATAVERSE_REFUSED', { message: String(thrown) }),
      });
    }
  }

  async function indexedColumns(table: string): Promise<Indexed> {
    try {
      const view = await readQuickFindView(ports.dataverse, table);
      return view?.columns ?? 'none';
    } catch {
      return 'unknown';
    }
  }

  show(state, actions);
  if (kept?.isTried) void tryIt();
}
