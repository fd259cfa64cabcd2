import type { LookUpCosts } from '../../WebResources/ports/look-up-costs';

export interface LookUpCostsFake extends LookUpCosts {
  /** Columns with an index, in whatever table. */
  indexed: readonly string[];
  /** Small tables. */
  small: readonly string[];
  /** Each refresh since the start: the tables it was for. */
  readonly refreshed: (readonly string[])[];
}

/** Nothing is indexed and no table small, unless a test says so. */
export function lookUpCostsFake(): LookUpCostsFake {
  const costs: LookUpCostsFake = {
    indexed: [],
    small: [],
    refreshed: [],
    indexedColumns: () => Promise.resolve(costs.indexed),
    isSmall: (table) => costs.small.includes(table),
    refresh(tables) {
      costs.refreshed.push(tables);
      return Promise.resolve();
    },
  };
  return costs;
}
