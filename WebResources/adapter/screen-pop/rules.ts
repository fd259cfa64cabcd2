import type { RuleCallType, ScreenPopRule } from '../../options/options';
import type { InteractionFacts } from '../../ports/toolbar';

/**
 * The rules that serve a call: those that name its subtype, else the default ones. A call whose subtype ipSCAPE names
 * with an unknown word is served by the default ones alone.
 */
export function rulesFor(
  rules: readonly ScreenPopRule[],
  { subtype, unknownSubtype }: Pick<InteractionFacts, 'subtype' | 'unknownSubtype'>,
): readonly ScreenPopRule[] {
  const serving = (type: RuleCallType): readonly ScreenPopRule[] =>
    rules.filter((rule) => rule.callTypes.includes(type));
  const own = unknownSubtype === undefined ? serving(subtype) : [];
  return own.length > 0 ? own : serving('default');
}
