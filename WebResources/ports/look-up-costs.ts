/** What a look-up in a table costs, as far as it can be known without reading the table. */
export interface LookUpCosts {
  /**
   * The columns that the table's default Quick Find view searches: Dataverse keeps indexes for them, so that a look-up
   * by the beginning of a value need not read the table. Never rejects; none where the view cannot be read.
   */
  indexedColumns(table: string): Promise<readonly string[]>;
  /** Whether reading the whole table is cheap. A table whose size is not known is large. */
  isSmall(table: string): boolean;
  /**
   * Reads the tables' sizes again where they are older than a day. Never rejects. Not for the time of a call: Dataverse
   * may take its time to answer.
   */
  refresh(tables: readonly string[]): Promise<void>;
}
