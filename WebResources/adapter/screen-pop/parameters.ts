import type { Configuration, ScreenPopParameter, ScreenPopRule } from '../../configuration/configuration';
import type { InteractionFacts } from '../../ports/toolbar';
import { classifyNumber } from '../phone/classify-number';
import { notationsOf, withExtensionOf } from '../phone/notations';
import { formatPhone, parsePhone, type PhoneNumber } from '../phone/number';
import type { ParameterValues, StoredNumbers } from './fill-query';
import { valueAt } from '../../configuration/expressions/path';

/** A rule's parameters, as ipSCAPE's payload fills them. */
export interface Parameters {
  /** Empty what is not there, and a number that is nobody's to find: anonymous, too short, our own. */
  readonly values: ParameterValues;
  /** How the numbers may be stored, where the rule looks for every notation. */
  readonly stored: StoredNumbers;
  /** The numbers behind those, as far as they can be read. */
  readonly numbers: ReadonlyMap<string, PhoneNumber>;
}

/** Whose country and own numbers the parameters are read by. */
export type NumberRules = Pick<Configuration, 'defaultCountry' | 'ownNumbers'>;

export function readParameters(
  rule: ScreenPopRule,
  facts: InteractionFacts,
  { defaultCountry: country, ownNumbers }: NumberRules,
): Parameters {
  const isSomebodys = (raw: string): boolean => classifyNumber(raw, country, ownNumbers) === 'number';
  const read = rule.parameters.map((parameter) => {
    const raw = valueAt(facts.data, parameter.path).trim();
    return { parameter, raw: isNumber(parameter, raw, facts) && !isSomebodys(raw) ? '' : raw };
  });
  const values = read.map(({ parameter, raw }): [string, string] => [
    parameter.name,
    parameter.type === 'phone' ? formatPhone(raw, country, parameter.format) : raw,
  ]);
  const phones = read.filter(({ parameter }) => rule.matchNotations && parameter.type === 'phone');
  const stored = phones.map(({ parameter, raw }) => {
    const forms = { whole: notationsOf(raw, country), starts: withExtensionOf(raw, country) };
    return [parameter.name, forms] as const;
  });
  const numbers = phones.flatMap(({ parameter, raw }) => {
    const phone = parsePhone(raw, country);
    return phone ? [[parameter.name, phone] as const] : [];
  });
  return { values: new Map(values), stored: new Map(stored), numbers: new Map(numbers) };
}

/** ipSCAPE's documentation has the customer's number as a `string` too. */
function isNumber({ type }: ScreenPopParameter, raw: string, { customerNumber }: InteractionFacts): boolean {
  return type === 'phone' || (raw !== '' && raw === customerNumber.trim());
}
