/** Which annotations a client has asked for, and how big a page, by its `Prefer` headers. */
export interface Preferences {
  readonly annotations: (name: string) => boolean;
  readonly pageSize?: number;
  readonly returnRepresentation: boolean;
  readonly continueOnError: boolean;
}

export const FORMATTED_VALUE = 'OData.Community.Display.V1.FormattedValue';
export const LOOKUP_TABLE = 'Microsoft.Dynamics.CRM.lookuplogicalname';
export const LOOKUP_NAVIGATION = 'Microsoft.Dynamics.CRM.associatednavigationproperty';

export function readPreferences(headers: Headers): Preferences {
  const prefer = headers.get('prefer') ?? '';
  const wanted = /odata\.include-annotations=(?:"([^"]*)"|([^\s,;]+))/.exec(prefer);
  const patterns = (wanted?.[1] ?? wanted?.[2] ?? '').split(',').filter(Boolean).map(toPattern);
  const pageSize = /odata\.maxpagesize=(\d+)/.exec(prefer)?.[1];
  return {
    annotations: (name) => patterns.some((pattern) => pattern.test(name)),
    returnRepresentation: /return=representation/.test(prefer),
    continueOnError: /odata\.continue-on-error/.test(prefer),
    ...(pageSize !== undefined && { pageSize: Number(pageSize) }),
  };
}

/** `*`, `OData.Community.Display.*` or a full name. */
function toPattern(text: string): RegExp {
  const escaped = text.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*')}$`);
}
