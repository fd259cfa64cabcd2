import type { ConfigurationSummary } from './choose-configuration';
import type { RuleCallType } from './configuration';

/** What agents lose when configurations are deleted or deactivated. */
export type ConfigurationLoss =
  /** No active configuration is left. */
  | { readonly kind: 'last' }
  /** Nobody else serves these roles; their agents work with `next`, the default, if there is one. */
  | { readonly kind: 'roles'; readonly roleIds: readonly string[]; readonly next?: string }
  /** None that is left is for agents whom no configuration names. */
  | { readonly kind: 'default' };

/**
 * @param configurations the active configurations
 * @param gone ids of those that are to go, active or not
 */
export function lossesOfConfigurations(
  configurations: readonly ConfigurationSummary[],
  gone: readonly string[],
): readonly ConfigurationLoss[] {
  const going = configurations.filter(({ id }) => gone.includes(id));
  const staying = configurations.filter(({ id }) => !gone.includes(id));
  if (going.length === 0) return [];
  if (staying.length === 0) return [{ kind: 'last' }];
  const served = staying.flatMap(({ roleIds }) => roleIds);
  const roleIds = [...new Set(going.flatMap((configuration) => configuration.roleIds))].filter(
    (id) => !served.includes(id),
  );
  const next = staying.find(({ isDefault }) => isDefault)?.name;
  return [
    ...(roleIds.length > 0 ? [{ kind: 'roles' as const, roleIds, ...(next !== undefined && { next }) }] : []),
    ...(next === undefined && going.some(({ isDefault }) => isDefault) ? [{ kind: 'default' as const }] : []),
  ];
}

/** What calls lose when rules go. */
export type RuleLoss =
  /** Calls that no rule names find nobody. */
  | { readonly kind: 'default' }
  /** No rule names these kinds of call any more: the default ones serve them, if there are any. */
  | { readonly kind: 'call-types'; readonly types: readonly RuleCallType[]; readonly hasDefault: boolean };

export interface RuleSummary {
  readonly id: string;
  readonly callTypes: readonly RuleCallType[];
}

/**
 * @param rules the active rules of one configuration
 * @param gone ids of those that are to go, active or not
 */
export function lossesOfRules(rules: readonly RuleSummary[], gone: readonly string[]): readonly RuleLoss[] {
  const typesOf = (some: readonly RuleSummary[]): readonly RuleCallType[] =>
    some.flatMap(({ callTypes }) => callTypes);
  const served = typesOf(rules.filter(({ id }) => !gone.includes(id)));
  const lost = [...new Set(typesOf(rules.filter(({ id }) => gone.includes(id))))].filter(
    (type) => !served.includes(type),
  );
  const types = lost.filter((type) => type !== 'default');
  return [
    ...(lost.includes('default') ? [{ kind: 'default' as const }] : []),
    ...(types.length > 0
      ? [{ kind: 'call-types' as const, types, hasDefault: served.includes('default') }]
      : []),
  ];
}

/** What a rule's query asks for, and nothing fills any more. */
export interface ParameterLoss {
  readonly rule: string;
  readonly names: readonly string[];
}

/** The query of an active rule, as far as its parameters go. */
export interface RuleQuery {
  readonly id: string;
  readonly name: string;
  /** The parameters that the query asks for. */
  readonly asksFor: readonly string[];
}

export interface ParameterSummary {
  readonly id: string;
  readonly ruleId: string;
  readonly name: string;
}

/**
 * @param parameters the active parameters of these rules, and of others
 * @param gone ids of those that are to go, active or not
 */
export function lossesOfParameters(
  rules: readonly RuleQuery[],
  parameters: readonly ParameterSummary[],
  gone: readonly string[],
): readonly ParameterLoss[] {
  // a query names its parameters in any case
  const namesIn = (some: readonly ParameterSummary[]) => some.map(({ name }) => name.toLowerCase());
  return rules.flatMap(({ id, name: rule, asksFor }) => {
    const own = parameters.filter(({ ruleId }) => ruleId === id);
    const going = namesIn(own.filter((parameter) => gone.includes(parameter.id)));
    const staying = namesIn(own.filter((parameter) => !gone.includes(parameter.id)));
    const names = [...new Set(asksFor)].filter(
      (name) => going.includes(name.toLowerCase()) && !staying.includes(name.toLowerCase()),
    );
    return names.length > 0 ? [{ rule, names }] : [];
  });
}
