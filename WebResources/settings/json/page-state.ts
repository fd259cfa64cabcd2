import type { Configuration } from '../../configuration/configuration';
import type { Remark } from '../../configuration/json/remark';
import type { RowChange } from '../../configuration/rows/plan-changes';
import type { ConfigurationRows } from '../../configuration/rows/read-configuration';
import type { AdapterError } from '../../ports/adapter-error';
import type { PlacedFinding } from '../check-options';
import type { Failure } from '../failure';

export interface ConfigurationName {
  readonly id: string;
  readonly name: string;
}

/** Into which configuration the JSON goes. */
export type Target =
  | { readonly kind: 'existing'; readonly id: string }
  | ({ readonly kind: 'new' } & Pick<Configuration, 'name' | 'ctiUrl' | 'integrationKey' | 'defaultCountry'>);

export const NEW_TARGET: Target = {
  kind: 'new',
  name: '',
  ctiUrl: 'https://',
  integrationKey: '',
  defaultCountry: '',
};

/** What is missing or wrong in the four fields of a new configuration; each has a text. */
export type Gap =
  'json_gap_name' | 'json_gap_name_taken' | 'json_gap_address' | 'json_gap_key' | 'json_gap_country';

/** What applying the JSON would do. */
export interface Plan {
  readonly remarks: readonly Remark[];
  /** Empty where the text says no options, or the configuration says all of them already. */
  readonly changes: readonly RowChange[];
  readonly isReadable: boolean;
  /** What does not fit this organisation; `undefined` where Dynamics did not say. */
  readonly findings: readonly PlacedFinding[] | undefined;
  /** What the configuration says now; `undefined` for a new one. */
  readonly present: Present | undefined;
}

export interface Present {
  readonly rows: ConfigurationRows;
  readonly configuration: Configuration;
}

export type Step =
  | { readonly kind: 'loading' }
  /** The list of configurations could not be read. */
  | { readonly kind: 'closed'; readonly error: AdapterError }
  | { readonly kind: 'editing' }
  | { readonly kind: 'incomplete'; readonly gaps: readonly Gap[] }
  | { readonly kind: 'working' }
  | { readonly kind: 'preview'; readonly plan: Plan }
  | ({ readonly kind: 'failed' } & Failure)
  | { readonly kind: 'applied'; readonly name: string; readonly count: number };

export interface PageState {
  readonly configurations: readonly ConfigurationName[];
  readonly target: Target;
  readonly json: string;
  readonly step: Step;
  /** The JSON of the chosen configuration, once it was asked for. */
  readonly exported: string | undefined;
}

export interface PageActions {
  choose(target: Target): void;
  edit(json: string): void;
  preview(): void;
  apply(): void;
  exportJson(): void;
}
