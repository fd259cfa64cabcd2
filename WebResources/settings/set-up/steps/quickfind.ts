import type { Metadata } from '../../../ports/metadata';
import { knownTable } from '../../known-table';
import {
  addColumns,
  readQuickFindView,
  type QuickFindView,
} from '../../../platform/dataverse/quick-find-view';
import type { Configuration } from '../facts';
import { phoneColumns } from '../phone-columns';
import type { SetUpPorts } from '../ports';
import type { Repair, Step, Words } from '../step';

const HELP = 'admin_guide.html#set-up';

/** Numbers are looked for in columns that Dataverse has indexes for: those of the table's Quick Find view. */
export const quickFindStep: Step = {
  name: 'quickfind',
  async check(facts, ports) {
    const searched = await thatAreThere(searchedColumns(await facts.configurations()), facts.metadata);
    if (searched.size === 0)
      return { verdict: 'waiting', what: { key: 'setup_waits_for_configuration' }, help: HELP };
    const found = await Promise.all(
      [...searched].map(async ([table, columns]) => {
        const view = await readQuickFindView(ports.dataverse, table);
        return { table, view, missing: columns.filter((column) => !view?.columns.includes(column)), columns };
      }),
    );
    const items = found.flatMap(({ table, columns, missing }) =>
      columns.map((column): Words => ({
        key: missing.includes(column) ? 'setup_quickfind_no' : 'setup_quickfind_yes',
        values: { table, column },
      })),
    );
    const slow = found.flatMap(({ table, view, missing }) =>
      missing.length > 0 ? [{ table, view, missing }] : [],
    );
    if (slow.length === 0)
      return { verdict: 'done', what: { key: 'setup_quickfind_done' }, items, help: HELP };
    const repairable = slow.flatMap(({ table, view, missing }) => (view ? [{ table, view, missing }] : []));
    return {
      verdict: 'warning',
      what: { key: 'setup_quickfind_missing' },
      why: [{ key: 'setup_quickfind_why' }],
      items,
      help: HELP,
      ...(repairable.length > 0 && { repair: add(ports, repairable) }),
    };
  },
};

/** By table, of all rules. */
function searchedColumns(configurations: readonly Configuration[]): ReadonlyMap<string, readonly string[]> {
  const columns = new Map<string, readonly string[]>();
  for (const rule of configurations.flatMap(({ options }) => options.rules)) {
    const known = columns.get(rule.table) ?? [];
    const all = [...new Set([...known, ...phoneColumns(rule)])];
    if (all.length > 0) columns.set(rule.table, all);
  }
  return columns;
}

/** What is not there is reported at the configuration, and could not be added to a view. */
async function thatAreThere(
  searched: ReadonlyMap<string, readonly string[]>,
  metadata: Metadata,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await Promise.all(
    [...searched].map(async ([table, columns]) => {
      const known = await knownTable(metadata, table);
      return [table, columns.filter((column) => known?.columns.has(column))] as const;
    }),
  );
  return new Map(found.filter(([, columns]) => columns.length > 0));
}

interface Slow {
  readonly table: string;
  readonly view: QuickFindView;
  readonly missing: readonly string[];
}

function add({ changeSet, administration }: SetUpPorts, slow: readonly Slow[]): Repair {
  return {
    label: { key: 'setup_quickfind_add' },
    confirm: slow.map(({ view, missing }) => ({
      key: 'setup_quickfind_confirm',
      values: { view: view.name, columns: missing.join(', ') },
    })),
    async run() {
      await changeSet.apply(
        slow.map(({ view, missing }) => ({
          kind: 'update',
          entitySet: 'savedqueries',
          id: view.id,
          // What is read is the published view, whose version says nothing of the one that is changed.
          etag: '*',
          body: { fetchxml: addColumns(view.fetchXml, missing) },
        })),
      );
      for (const { table } of slow) await administration.publishViews(table);
    },
  };
}
