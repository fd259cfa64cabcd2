import type { Row, TableInfo } from './records';

/**
 * Reading Dataverse: look-ups and options. Two implementations: `Xrm.WebApi` where there is an Xrm, same-origin
 * `fetch` where there is none (pages of the site map). Both reject with an `AdapterError` of the same codes.
 */
export interface Dataverse {
  /**
   * @param table logical name
   * @param query Web API query options, `?$select=...&$filter=...`, values already percent-encoded
   * @returns the first page of rows
   */
  retrieveMultiple(table: string, query: string): Promise<readonly Row[]>;
  /** @param id GUID without braces  @throws AdapterError NOT_FOUND when the row is gone or may not be seen */
  retrieve(table: string, id: string, query: string): Promise<Row>;
  /** @throws AdapterError UNKNOWN_TABLE when the organisation has no such table */
  tableInfo(table: string): Promise<TableInfo>;
}
