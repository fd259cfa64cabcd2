import { exists, notationOf } from './numbering-plan';
import { formatPhone, parsePhone, type PhoneNumber } from './number';
import { SHIPPED_PLANS, type Plans } from './plans';

/**
 * The notations a number may be stored in, twelve at most, each once, E.164 first.
 *
 * @param raw as ipSCAPE or a person wrote it; an extension is left out
 * @returns for a number that cannot be read its own text and digits; nothing where there is no digit
 */
export function notationsOf(raw: string, country: string, plans: Plans = SHIPPED_PLANS): readonly string[] {
  const phone = parsePhone(raw, country, plans);
  if (!phone) {
    const digits = formatPhone(raw, country, 'digits', plans);
    return digits ? once([formatPhone(raw, country, 'e164', plans), digits, raw.trim()]) : [];
  }
  const home = plans.of(country);
  const atHome = home?.callingCode === phone.plan.callingCode;
  const written = [...international(phone), ...(atHome ? national(phone) : [])];
  // As it is dialled abroad, where the prefix is but one: 0049… and not one of Australia's many.
  if (home && /^\d+$/.test(home.exit)) written.push(home.exit + phone.number.slice(1));
  return once([phone.number, ...written.filter((text) => !isAnother(text))]);

  /** Numbers abroad can look like ones at home: those are somebody else's. */
  function isAnother(text: string): boolean {
    const read = parsePhone(text, country, plans);
    return read !== undefined && read.number !== phone?.number && exists(read.plan, read.national);
  }
}

/**
 * How a number begins when an extension follows: in E.164, and in the notations with blanks, as people type it.
 * With what separates the extension, since numbers of one country differ in length: `+62215550123` also begins
 * somebody else's longer number. After a blank that takes a letter, since groups of digits are parted by blanks too.
 */
export function withExtensionOf(
  raw: string,
  country: string,
  plans: Plans = SHIPPED_PLANS,
): readonly string[] {
  const phone = parsePhone(raw, country, plans);
  if (!phone) return [];
  const typed = notationsOf(raw, country, plans).filter((text) => text.includes(' '));
  return [
    ...[' ', 'x', ';', ',', '#'].map((separator) => phone.number + separator),
    // x12, ext. 12
    ...typed.flatMap((text) => [`${text} x`, `${text} e`]),
  ];
}

/** Every one names the country. */
function international({ number, national, plan }: PhoneNumber): readonly string[] {
  const { groups, trunk } = notationOf(plan, national);
  const [first = '', ...rest] = groups;
  const code = `+${plan.callingCode}`;
  return [
    number,
    `${code} ${groups.join(' ')}`,
    number.slice(1),
    `${code}-${groups.join('-')}`,
    ...(trunk
      ? // +61 (0)2 9999 0000
        [`${code} (${trunk})${groups.join(' ')}`]
      : // +1 212-555-0123, +1 (212) 555-0123
        [`${code} ${groups.join('-')}`, `${code} (${first}) ${rest.join('-')}`.trim()]),
  ];
}

function national({ national, plan }: PhoneNumber): readonly string[] {
  const { groups, trunk } = notationOf(plan, national);
  const [first = '', ...rest] = groups;
  const area = trunk + first;
  return [
    trunk + national,
    [area, ...rest].join(' '),
    [area, ...rest].join('-'),
    // (02) 9999 0000, (212) 555-0123
    ...(rest.length > 0 ? [`(${area}) ${rest.join(' ')}`, `(${area}) ${rest.join('-')}`] : []),
    // a spreadsheet has taken it for a number and its zero away
    national,
  ];
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
