import type { Finding } from './finding';

/** @param others names of the other active configurations that are the default */
export function checkDefaultConfiguration(isDefault: boolean, others: readonly string[]): readonly Finding[] {
  return exactlyOne(isDefault, others, { none: 'default_missing', several: 'default_twice' });
}

/** @param others names of the configuration's other active rules with the call type Default */
export function checkDefaultRule(isDefault: boolean, others: readonly string[]): readonly Finding[] {
  return exactlyOne(isDefault, others, { none: 'default_rule_missing', several: 'default_rule_twice' });
}

interface Texts {
  readonly none: Finding['text'];
  readonly several: Finding['text'];
}

/** Only warned of: the other one is another record, and may be changed next. */
function exactlyOne(isOne: boolean, others: readonly string[], { none, several }: Texts): readonly Finding[] {
  const [other] = others;
  if (isOne && other !== undefined) return [{ level: 'warning', text: several, values: { other } }];
  return isOne || other !== undefined ? [] : [{ level: 'warning', text: none }];
}
