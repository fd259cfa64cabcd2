import type { Finding } from './finding';

/** A country as ISO 3166-1 writes it; the browser's own list says which there are. An empty one is the platform's to refuse. */
export function checkCountry(typed: string): readonly Finding[] {
  const country = typed.trim().toUpperCase();
  if (!country) return [];
  const instead = /^[A-Z]{2}$/.test(country) ? standardCode(country) : undefined;
  if (instead === country && hasName(country)) return [];
  return [
    {
      level: 'error',
      text: 'country_unknown',
      values: { country },
      ...(instead !== undefined && instead !== country && { instead }),
    },
  ];
}

/** The same for fields that nobody but us looks at: empty is none either. */
export function isCountry(typed: string): boolean {
  return typed.trim() !== '' && checkCountry(typed).length === 0;
}

/** `UK` is used and understood, but `GB` is the code. */
function standardCode(country: string): string {
  return new Intl.Locale(`und-${country}`).region ?? country;
}

/** Codes that nobody has are given back as their own name. `ZZ` is "unknown region". */
function hasName(country: string): boolean {
  return country !== 'ZZ' && new Intl.DisplayNames('en', { type: 'region' }).of(country) !== country;
}
