import type { Finding } from './finding';

/**
 * Only warned of: another configuration may be made the default next.
 * @param others names of the other active configurations that are the default
 */
export function checkDefaultConfiguration(isDefault: boolean, others: readonly string[]): readonly Finding[] {
  const [other] = others;
  if (isDefault && other !== undefined)
    return [{ level: 'warning', text: 'default_twice', values: { other } }];
  return isDefault || other !== undefined ? [] : [{ level: 'warning', text: 'default_missing' }];
}

/**
 * Several rules may have the call type Default, as the configuration that Set-up creates has: a call searches all of
 * its type. Without any, calls of a type that no rule names search nothing.
 * @param hasDefault whether an active rule of the configuration has the call type Default
 */
export function checkDefaultRule(hasDefault: boolean): readonly Finding[] {
  return hasDefault ? [] : [{ level: 'warning', text: 'default_rule_missing' }];
}
