/** How one country's numbers are made, as far as reading and writing them takes; patterns are regular expressions. */
export interface NumberingPlan {
  /** `61`; numbers abroad start with it. */
  readonly callingCode: string;
  /** What is dialled before a number abroad: `0011`. */
  readonly exit: string;
  /** Every number that exists, without country code and trunk prefix. */
  readonly numbers: string;
  /** How many digits such a number can have, ascending. */
  readonly lengths: readonly number[];
  /** What is dialled before a number within the country: `0`. */
  readonly trunk?: string | undefined;
  /** What the trunk prefix becomes, where it is not only left out: `9$1` (Argentina's mobile numbers). */
  readonly trunkBecomes?: string | undefined;
  /** The first one that fits a number tells how to write it. */
  readonly notations: readonly Notation[];
}

export interface Notation {
  /** What numbers written so begin with. */
  readonly begins?: string | undefined;
  /** The groups of digits, `(\d{2})(\d{4})(\d{4})`. */
  readonly groups: string;
  /** Written before the number within the country. */
  readonly trunk?: string | undefined;
}

export function isPossible(plan: NumberingPlan, number: string): boolean {
  return plan.lengths.includes(number.length);
}

/** A number as it is dialled within the country, without the trunk prefix; as it is where the prefix belongs to it. */
export function withoutTrunk(plan: NumberingPlan, dialled: string): string {
  const { trunk, trunkBecomes } = plan;
  if (!trunk) return dialled;
  const prefix = new RegExp(`^(?:${trunk})`);
  const [, area] = prefix.exec(dialled) ?? [];
  const number = dialled.replace(prefix, area && trunkBecomes ? trunkBecomes : '');
  const couldBe = isPossible(plan, number) || isTooLong(plan, number);
  return couldBe && (exists(plan, number) || !exists(plan, dialled)) ? number : dialled;
}

/**
 * A number with the country's own code but no `+`, as ipSCAPE writes them.
 *
 * @returns it without the code, or `undefined` where it reads better as a number within the country
 */
export function withoutCallingCode(plan: NumberingPlan, dialled: string): string | undefined {
  if (!dialled.startsWith(plan.callingCode)) return undefined;
  const rest = dialled.slice(plan.callingCode.length);
  const within = withoutTrunk(plan, dialled);
  const isBetter = !exists(plan, within) && exists(plan, withoutTrunk(plan, rest));
  return isBetter || isTooLong(plan, within) ? rest : undefined;
}

/** How a number is written: its groups of digits, and the trunk prefix before them within the country. */
export function notationOf(
  plan: NumberingPlan,
  number: string,
): { readonly groups: readonly string[]; readonly trunk: string } {
  for (const { begins = '', groups: pattern, trunk = '' } of plan.notations) {
    const groups = new RegExp(`^(?=${begins})${pattern}$`).exec(number);
    if (groups) return { groups: groups.slice(1), trunk };
  }
  return { groups: [number], trunk: '' };
}

/** A number that is in use, as far as the plan knows; `isPossible` goes by length alone. */
export function exists(plan: NumberingPlan, number: string): boolean {
  return new RegExp(`^(?:${plan.numbers})$`).test(number);
}

function isTooLong(plan: NumberingPlan, number: string): boolean {
  return number.length > Math.max(...plan.lengths);
}
