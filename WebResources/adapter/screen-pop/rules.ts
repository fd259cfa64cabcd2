import type { RuleCallType, ScreenPopRule } from '../../configuration/configuration';
import type { InteractionFacts } from '../../ports/toolbar';

/**
 * - `named`    rules name this subtype
 * - `default`  none does
 * - `unknown`  ipSCAPE's word for the call is none we know
 */
export type RuleReason = 'named' | 'default' | 'unknown';

type CallKind = Pick<InteractionFacts, 'subtype' | 'unknownSubtype'>;

/**
 * The rules that serve a call: those that name its subtype, else the default ones. A call whose subtype ipSCAPE names
 * with an unknown word is served by the default ones alone.
 */
export function rulesFor(rules: readonly ScreenPopRule[], call: CallKind): readonly ScreenPopRule[] {
  return serving(rules, reasonFor(rules, call) === 'named' ? call.subtype : 'default');
}

/** Why it is those rules that serve a call. */
export function reasonFor(
  rules: readonly ScreenPopRule[],
  { subtype, unknownSubtype }: CallKind,
): RuleReason {
  if (unknownSubtype !== undefined) return 'unknown';
  return serving(rules, subtype).length > 0 ? 'named' : 'default';
}

function serving(rules: readonly ScreenPopRule[], type: RuleCallType): readonly ScreenPopRule[] {
  return rules.filter((rule) => rule.callTypes.includes(type));
}
