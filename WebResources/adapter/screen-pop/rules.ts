import type { ScreenPopRule } from '../../options/options';
import type { CallSubtype } from '../../ports/toolbar';

/** The rules that serve a call: those that name its subtype, else the default ones (facts: ipSCAPE's screenPop). */
export function rulesFor(rules: readonly ScreenPopRule[], subtype: CallSubtype): readonly ScreenPopRule[] {
  const own = rules.filter((rule) => rule.callTypes.includes(subtype));
  return own.length > 0 ? own : rules.filter((rule) => rule.callTypes.includes('default'));
}
