import type { Configuration, ScreenPopParameter, ScreenPopRule } from '../../configuration/configuration';
import type { InteractionFacts } from '../../ports/toolbar';
import { classifyNumber, type NumberKind } from '../phone/classify-number';
import { isSameNumber } from '../phone/dialled-number';
import { notationsOf, withExtensionOf } from '../phone/notations';
import { digitsOf, formatPhone, parsePhone, type PhoneNumber } from '../phone/number';
import type { ParameterValues, StoredNumbers } from './fill-query';
import { valueAt } from '../../configuration/expressions/path';

/** A rule's parameters, as ipSCAPE's payload fills them. */
export interface Parameters {
  /** Empty what is not there or far too long, and a number that is nobody's to find: anonymous, too short, our own. */
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
  const kindOf = (raw: string): NumberKind => classifyNumber(raw, country, ownNumbers);
  const isNumber = ({ type }: ScreenPopParameter, raw: string): boolean =>
    type === 'phone' || isCustomers(raw, facts, country);
  const isLeftOut = (parameter: ScreenPopParameter, raw: string): boolean =>
    raw.length > LONGEST_VALUE ||
    isCallingSide(raw, facts, country) ||
    (isNumber(parameter, raw) ? kindOf(raw) !== 'number' : isLong(raw) && kindOf(raw) === 'own');

  const read = rule.parameters.map((parameter) => {
    const raw = valueAt(facts.data, parameter.path).trim();
    return { parameter, raw: isLeftOut(parameter, raw) ? '' : raw };
  });
  const values = read.map(({ parameter, raw }): [string, string] => [
    parameter.name,
    parameter.type === 'phone' ? formatPhone(raw, country, parameter.format) : raw,
  ]);
  const phones = read.filter(({ parameter, raw }) => rule.matchNotations && isNumber(parameter, raw));
  const stored = phones.map(({ parameter, raw }) => {
    const forms = { whole: notationsOf(raw, country), starts: withExtensionOf(raw, country) };
    return [parameter.name, { ...forms, ...(parameter.type === 'string' && PHONE_COLUMNS_ALONE) }] as const;
  });
  const numbers = phones.flatMap(({ parameter, raw }) => {
    const phone = parsePhone(raw, country);
    return phone ? [[parameter.name, phone] as const] : [];
  });
  return { values: new Map(values), stored: new Map(stored), numbers: new Map(numbers) };
}

/**
 * Encoded, a longer one alone can fill an address: the Web API takes 32,768 characters ("Query data using the Web API",
 * learn.microsoft.com), and the search of a caller's number beside it would fail with it.
 */
const LONGEST_VALUE = 2_000;

/** What a text is compared with decides: elsewhere it is an id, or a reference that looks like a number. */
const PHONE_COLUMNS_ALONE = { phoneColumnsAlone: true } as const;

/** ipSCAPE's documentation has the customer's number as a `string`. */
function isCustomers(raw: string, { customerNumber }: InteractionFacts, country: string): boolean {
  return raw !== '' && isSameNumber(customerNumber, raw, country);
}

/** On other than inbound calls the calling side is the organisation: `sourcePhoneNumber`, the campaign's number. */
function isCallingSide(raw: string, facts: InteractionFacts, country: string): boolean {
  if (raw === '' || facts.subtype === 'inbound' || isCustomers(raw, facts, country)) return false;
  const source = valueAt(facts.data, 'interaction.activity.sourcePhoneNumber').trim();
  return isLong(source) && isSameNumber(source, raw, country);
}

/** Shorter texts are ids as often as numbers. */
function isLong(raw: string): boolean {
  return digitsOf(raw).length >= 6;
}
