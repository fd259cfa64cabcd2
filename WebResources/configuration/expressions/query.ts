/** A rule's query, taken apart before anything is filled in, so that no value can add an option of its own. */
export interface QueryTemplate {
  readonly select: readonly string[];
  readonly expand: string;
  readonly filter: string;
  readonly search: string;
  /** Options that a screen pop has no use for. */
  readonly others: readonly string[];
}

const USED = ['$select', '$expand', '$filter', '$search'];

/** `?$select=a,b&$filter=…&$search=…`; the leading `?` may be missing, other options are left out. */
export function parseQuery(query: string): QueryTemplate {
  const options = new Map(
    query
      .trim()
      .replace(/^\?/, '')
      .split(/&\s*(?=\$)/)
      .map((option): [string, string] => {
        const equals = option.indexOf('=');
        return [option.slice(0, equals).trim().toLowerCase(), option.slice(equals + 1).trim()];
      }),
  );
  return {
    select: (options.get('$select') ?? '')
      .toLowerCase()
      .split(/[,\s]+/)
      .filter(Boolean),
    expand: options.get('$expand') ?? '',
    filter: options.get('$filter') ?? '',
    search: options.get('$search') ?? '',
    others: [...options.keys()].filter((name) => name !== '' && !USED.includes(name)),
  };
}

/** Percent-encodes a finished filter: `+` of E.164, `&` and `#` of names would end or change the option. */
export function encodeFilter(filter: string): string {
  return encodeURIComponent(wellFormed(filter));
}

/** Half of a surrogate pair is no text: `encodeURIComponent` throws at it, and Dataverse refuses it. */
export function wellFormed(text: string, instead = '\uFFFD'): string {
  return text.replace(/\p{Surrogate}/gu, instead);
}
