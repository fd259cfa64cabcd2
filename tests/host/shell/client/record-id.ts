/** A GUID as the Web API takes it: lower case, no braces. */
export function plainId(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}

/** A GUID as the Client API gives it. */
export function bracedId(id: string): string {
  return `{${plainId(id).toUpperCase()}}`;
}
