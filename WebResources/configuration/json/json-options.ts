import type { JsonObject } from '../../ports/toolbar';
import type { Configuration } from '../configuration';

/** What of a configuration a JSON can say: everything but its name, its connection and who uses it. */
export type JsonOptions = Omit<Configuration, 'id' | 'name' | 'ctiOrigin' | 'integrationKey'> & {
  /**
   * The keys nobody knows, where the export puts them. Lists stand here as objects, by what their items are called
   * (`nameApart`): an item may have moved by the time it is exported.
   */
  readonly otherKeys: JsonObject;
};

/** What one JSON says. Whatever it does not mention stays as it is. */
export type ImportedOptions = Partial<JsonOptions>;

/** A configuration before anything is imported into it; the two switches as ipSCAPE's adapter reads their absence. */
export const NO_OPTIONS: JsonOptions = {
  defaultCountry: '',
  completeActivityRecordOnWrap: false,
  createTaskOnPreview: false,
  dispositionColumn: '',
  interactionIdColumn: '',
  personComponent: 'whoId',
  regardingComponent: 'whatId',
  subjectTemplate: '',
  logInternalCalls: true,
  minimumSeconds: 0,
  doNotPhone: 'warn',
  ownNumbers: [],
  openOnIncomingCall: false,
  sessionTemplate: '',
  relatedTables: [],
  rules: [],
  activityFields: [],
  otherKeys: {},
};

/** The name of a rule that has none: ipSCAPE's JSON does not name its rules. */
export function nameOfRule(callTypes: readonly string[]): string {
  const words = callTypes.map((type) => type.charAt(0).toUpperCase() + type.slice(1));
  return words.join(', ') || 'Rule';
}

/** Names that tell items apart: of several with the same name, the second becomes `name (2)`. */
export function nameApart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let apart = name;
    for (let count = 2; taken.has(apart); count += 1) apart = `${name} (${String(count)})`;
    taken.add(apart);
    return apart;
  });
}
