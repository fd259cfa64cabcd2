/**
 * Every refusal of the imitated Web API, with Dataverse's codes and words.
 * Sources: Microsoft, "Web service error codes", "Troubleshoot Dataverse client errors" and "Troubleshoot Dataverse Web
 * API client errors"; bodies seen in public issues.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

const TYPE = 'Microsoft.Dynamics.CRM';

/** Ours, not Dataverse's: so that nobody takes a gap of the imitation for Dataverse's opinion. */
export function unsupported(feature: string): ApiError {
  return new ApiError(501, '0x80004001', `The local Dynamics does not imitate ${feature}.`);
}

export function unknownSegment(segment: string): ApiError {
  return new ApiError(404, '0x8006088a', `Resource not found for the segment '${segment}'.`);
}

export function rowNotFound(table: string, id: string): ApiError {
  return new ApiError(404, '0x80040217', `Entity '${table}' With Id = ${id} Does Not Exist`);
}

export function unknownProperty(name: string, table: string): ApiError {
  return badQuery(`Could not find a property named '${name}' on type '${TYPE}.${table}'.`);
}

export function badQuery(message: string): ApiError {
  return new ApiError(400, '0x80060888', message);
}

export function tooManyConditions(): ApiError {
  return new ApiError(400, '0x8004430c', 'Number of conditions in query exceeded maximum limit.');
}

/** Trouble in a request's body; Dataverse wraps all of it in the same sentence. */
export function badPayload(set: string, reason: string): ApiError {
  return new ApiError(
    400,
    '0x80048d19',
    `Error identified in Payload provided by the user for Entity :'${set}', For more information on this error please ` +
      `follow this help link https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException : ${reason}`,
  );
}

export function invalidProperty(name: string, set: string, table: string): ApiError {
  return badPayload(
    set,
    `Microsoft.Crm.CrmException: Invalid property '${name}' was found in entity '${TYPE}.${table}'. ---> ` +
      `Microsoft.OData.ODataException: Does not support untyped value in non-open type.`,
  );
}

export function undeclaredProperty(name: string, set: string): ApiError {
  return badPayload(
    set,
    `Microsoft.OData.ODataException: An undeclared property '${name}' which only has property annotations in the ` +
      `payload but no property value was found in the payload. In OData, only declared navigation properties and ` +
      `declared named streams can be represented as properties without values.`,
  );
}

export function wrongType(set: string, value: unknown, edmType: string): ApiError {
  return badPayload(
    set,
    `Microsoft.OData.ODataException: Cannot convert the literal '${String(value)}' to the expected type '${edmType}'.`,
  );
}

export function tooLong(column: string, table: string, maxLength: number): ApiError {
  return new ApiError(
    400,
    '0x80044331',
    `A validation error occurred. The length of the '${column}' attribute of the '${table}' entity exceeded the ` +
      `maximum allowed length of '${maxLength}'.`,
  );
}

export function outsideRange(column: string, table: string, value: number): ApiError {
  return new ApiError(
    400,
    '0x8004432f',
    `A validation error occurred. The value ${value} of '${column}' on record of type '${table}' is outside the ` +
      `valid range.`,
  );
}

export function notAnOption(
  column: string,
  table: string,
  value: number,
  accepted: readonly number[],
): ApiError {
  return new ApiError(
    400,
    '0x8004431a',
    `A validation error occurred. The value ${value} of '${column}' on record of type '${table}' is outside the ` +
      `valid range. Accepted Values: ${accepted.join(',')}`,
  );
}

export function wrongStatus(status: number, state: string, schemaName: string, id: string): ApiError {
  return new ApiError(
    400,
    '0x80048408',
    `${status} is not a valid status code for state code ${schemaName}State.${state} on ${schemaName.toLowerCase()} ` +
      `with Id ${id}.`,
  );
}

/** The words are Dataverse's (Microsoft.Xrm.Data.PowerShell issue 222); the code is not on public record. */
export function closedActivity(): ApiError {
  return new ApiError(400, '0x80040203', 'Cannot update Closed or Cancelled Activity');
}

export function alreadyExists(): ApiError {
  return new ApiError(412, '0x80040237', 'A record with matching key values already exists.');
}

export function versionMismatch(): ApiError {
  return new ApiError(
    412,
    '0x80060882',
    "The version of the existing record doesn't match the RowVersion property provided.",
  );
}

export function missingPrivilege(userId: string, privilege: string, table?: string): ApiError {
  return new ApiError(
    403,
    '0x80040220',
    `Principal user (Id=${userId}, type=8) is missing ${privilege} privilege${table ? ` for entity '${table}'` : ''}.`,
  );
}

/** The privilege is there, its depth does not reach this row. */
export function accessDenied(userId: string, right: string, table: string, id: string): ApiError {
  return new ApiError(
    403,
    '0x80048306',
    `Principal with id ${userId} does not have ${right}Access right(s) for record with id ${id} of entity ${table}`,
  );
}
