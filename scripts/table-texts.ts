import { SOLUTION } from './paths.js';
import { listFiles, modelOf, readSources } from './solution-check/read-solution.js';
import type { Table } from './solution-check/solution.js';
import { attributeOf, childOf, descendantsOf, ENGLISH, labelIn } from './solution-check/xml.js';

/** What people read of a column on our forms. */
export interface ColumnTexts {
  readonly label: string;
  /** Its tooltip: what it does, an example, the default. */
  readonly description: string;
  /** The tab of the main form that has its field; `undefined` where the form has none. */
  readonly tab: string | undefined;
}

export interface TableTexts {
  /** "Screen Pop Rule", as lists and commands call a row of the table. */
  readonly label: string;
  /** By logical name. */
  readonly columns: ReadonlyMap<string, ColumnTexts>;
}

/** What the solution calls its tables and their columns, by the tables' logical names. */
export async function tableTexts(language = ENGLISH): Promise<ReadonlyMap<string, TableTexts>> {
  const paths = await listFiles(SOLUTION);
  const { sources } = await readSources(
    SOLUTION,
    paths.filter((path) => path.endsWith('.xml')),
  );
  return new Map(
    modelOf(paths, sources).tables.map((table) => [table.logicalName, textsOf(table, language)]),
  );
}

function textsOf(table: Table, language: string): TableTexts {
  const tabs = tabsOf(table, language);
  const columns = table.columns.map(({ name, element }) => {
    const texts: ColumnTexts = {
      label: labelIn(childOf(element, 'displaynames'), 'displayname', language),
      description: labelIn(childOf(element, 'Descriptions'), 'Description', language),
      tab: tabs.get(name),
    };
    return [name, texts] as const;
  });
  return { label: labelIn(table.root, 'LocalizedName', language), columns: new Map(columns) };
}

/** The label of the tab, by the columns that have their fields on it. */
function tabsOf({ forms }: Table, language: string): ReadonlyMap<string, string> {
  const main = forms.find(({ type }) => type === 'main');
  const tabs = main ? descendantsOf(main.root, 'tab') : [];
  return new Map(
    tabs.flatMap((tab) => {
      const label = labelIn(childOf(tab, 'labels'), 'label', language);
      return descendantsOf(tab, 'control').map(
        (control) => [attributeOf(control, 'datafieldname'), label] as const,
      );
    }),
  );
}
