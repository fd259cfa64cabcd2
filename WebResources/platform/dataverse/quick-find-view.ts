import * as v from 'valibot';
import type { Dataverse } from '../../ports/dataverse';
import { idValue, textValue } from '../../schemas/row-values';

/**
 * The default Quick Find view of a table. Dataverse keeps indexes for the columns it searches (index management, a
 * system job), so a screen pop that looks for a phone number in one of them need not read the whole table.
 */
export interface QuickFindView {
  readonly id: string;
  readonly name: string;
  /** The columns it searches, by logical name; those of related tables are left out. */
  readonly columns: readonly string[];
  readonly fetchXml: string;
}

const QUICK_FIND = 4;
const viewRow = v.object({ savedqueryid: idValue, name: textValue, fetchxml: textValue });

/**
 * @returns `undefined` where the table has no default Quick Find view
 * @throws AdapterError what `dataverse` throws
 */
export async function readQuickFindView(
  dataverse: Dataverse,
  table: string,
): Promise<QuickFindView | undefined> {
  const [row] = await dataverse.retrieveMultiple(
    'savedquery',
    '?$select=savedqueryid,name,fetchxml' +
      `&$filter=returnedtypecode eq '${table}' and querytype eq ${String(QUICK_FIND)}` +
      ' and isdefault eq true and statecode eq 0&$top=1',
  );
  if (!row) return undefined;
  const { savedqueryid: id, name, fetchxml } = v.parse(viewRow, row);
  return { id, name, columns: searchedColumns(fetchxml), fetchXml: fetchxml };
}

/** The view's query, searching these columns too; the same text where it searches them already. */
export function addColumns(fetchXml: string, columns: readonly string[]): string {
  const missing = columns.filter((column) => !searchedColumns(fetchXml).includes(column));
  const query = parse(fetchXml);
  const entity = query.querySelector('fetch > entity');
  if (missing.length === 0 || !entity) return fetchXml;
  const filter = searchFilter(query) ?? newSearchFilter(query, entity);
  for (const column of missing) filter.append(condition(query, column));
  return new XMLSerializer().serializeToString(query);
}

function searchedColumns(fetchXml: string): readonly string[] {
  const filter = searchFilter(parse(fetchXml));
  return [...(filter?.querySelectorAll('condition:not([entityname])') ?? [])]
    .map((found) => found.getAttribute('attribute') ?? '')
    .filter(Boolean);
}

/** Quick Find fills what was typed into the conditions of this one filter alone (FetchXML schema). */
function searchFilter(query: Document): Element | null {
  return query.querySelector(
    'fetch > entity filter[isquickfindfields="1"], fetch > entity filter[isquickfindfields="true"]',
  );
}

function newSearchFilter(query: Document, entity: Element): Element {
  const filter = query.createElement('filter');
  filter.setAttribute('type', 'or');
  filter.setAttribute('isquickfindfields', '1');
  entity.append(filter);
  return filter;
}

function condition(query: Document, column: string): Element {
  const element = query.createElement('condition');
  element.setAttribute('attribute', column);
  element.setAttribute('operator', 'like');
  element.setAttribute('value', '{0}');
  return element;
}

/** XML that cannot be read has no columns: the parser gives a document that says so. */
function parse(fetchXml: string): Document {
  return new DOMParser().parseFromString(fetchXml, 'application/xml');
}
