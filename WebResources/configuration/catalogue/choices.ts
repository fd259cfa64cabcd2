import type { CallSubtype } from '../../ports/toolbar';

/**
 * A global choice: the word of each option and the value that Dataverse stores for it. A value is for ever; a new option
 * gets the next free one, wherever it stands in the list. The order is the one in which people see the options.
 */
export interface Choice {
  /** Name of the choice in the solution. */
  readonly name: string;
  readonly values: Readonly<Record<string, number>>;
}

export type WordOf<Of extends Choice> = keyof Of['values'] & string;

/** What a click on the number of a record with `donotphone` does. */
export const DO_NOT_PHONE = {
  name: 'ips_donotphone',
  values: { ignore: 727700000, warn: 727700001, refuse: 727700002 },
} as const satisfies Choice;

/** What a related table is to a call: a party of it, or what it is about. */
export const RECORD_TYPE = {
  name: 'ips_relatedrecordtype',
  values: { person: 727700000, entity: 727700001 },
} as const satisfies Choice;

/** The type of a logged call (`phonecall.ips_calltype`). */
export const CALL_SUBTYPE = {
  name: 'ips_callsubtype',
  values: { manual: 727700000, inbound: 727700001, preview: 727700002, outbound: 727700003 },
} as const satisfies Choice & { readonly values: Readonly<Record<CallSubtype, number>> };

/** The calls that a rule serves; `default` serves every subtype that no other rule names. */
export const RULE_CALL_TYPE = {
  name: 'ips_rulecalltype',
  values: {
    manual: 727700000,
    inbound: 727700001,
    preview: 727700002,
    outbound: 727700003,
    default: 727700004,
  },
} as const satisfies Choice & { readonly values: Readonly<Record<CallSubtype | 'default', number>> };

export const PARAMETER_TYPE = {
  name: 'ips_parametervaluetype',
  values: { string: 727700000, phone: 727700001 },
} as const satisfies Choice;

export const PHONE_FORMAT = {
  name: 'ips_phoneformat',
  values: { local: 727700000, e164: 727700001, international: 727700002, digits: 727700003, raw: 727700004 },
} as const satisfies Choice;

/** Every choice of the solution. */
export const CHOICES: readonly Choice[] = [
  DO_NOT_PHONE,
  RECORD_TYPE,
  CALL_SUBTYPE,
  RULE_CALL_TYPE,
  PARAMETER_TYPE,
  PHONE_FORMAT,
];

/** The words of a choice, in their order. */
export function wordsOf<Of extends Choice>(choice: Of): readonly WordOf<Of>[] {
  return Object.keys(choice.values);
}
