/**
 * Everything that can go wrong, by one name each. The texts people read are in strings/cti.LCID.resx under
 * `error_<CODE>`; `{name}` in them is filled from `values`.
 */
export type ErrorCode =
  // Dataverse
  | 'MISSING_PRIVILEGE'
  | 'NOT_FOUND'
  | 'UNKNOWN_TABLE'
  | 'UNKNOWN_COLUMN'
  | 'BAD_QUERY'
  | 'DATAVERSE_BUSY'
  | 'DATAVERSE_OFFLINE'
  | 'DATAVERSE_SIGNED_OUT'
  | 'DATAVERSE_REFUSED'
  // Channel Integration Framework
  | 'CIF_LIBRARY_MISSING'
  | 'CIF_TIMEOUT'
  | 'CIF_REFUSED'
  | 'NOT_SUPPORTED_HERE'
  | 'OTHER_PROVIDER_FIRST'
  // ipSCAPE
  | 'TOOLBAR_TIMEOUT'
  | 'TOOLBAR_REFUSED'
  | 'TOOLBAR_SIGNED_OUT'
  // click-to-dial
  | 'BAD_NUMBER'
  | 'DO_NOT_PHONE'
  // configuration
  | 'NO_PROFILE'
  | 'BAD_PROFILE'
  | 'RULE_BAD_QUERY'
  | 'RULE_UNKNOWN_TABLE'
  | 'RULE_UNKNOWN_COLUMN'
  | 'RELATED_UNKNOWN_COLUMN'
  // our own
  | 'NO_XRM'
  | 'ILLEGAL_STATE_CHANGE';

export type ErrorValues = Readonly<Record<string, string>>;

/** The one error class. Callers switch on `code`; agents read its text; logs get code and values without numbers. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';

  constructor(
    readonly code: ErrorCode,
    readonly values: ErrorValues = {},
    override readonly cause?: unknown,
  ) {
    super(`${code} ${JSON.stringify(values)}`);
  }
}

/** Any thrown thing as an `AdapterError`, so that no catch has to guess. */
export function asAdapterError(
  thrown: unknown,
  otherwise: ErrorCode,
  values: ErrorValues = {},
): AdapterError {
  return thrown instanceof AdapterError ? thrown : new AdapterError(otherwise, values, thrown);
}

/** The same of what was thrown while Dataverse was worked with; what nobody has foreseen in its own words. */
export function asDataverseError(thrown: unknown): AdapterError {
  return asAdapterError(thrown, 'DATAVERSE_REFUSED', { code: '', message: String(thrown) });
}
