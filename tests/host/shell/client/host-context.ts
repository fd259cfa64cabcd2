import type { HostContext, TableDescription, TableSummary } from '../description';

declare global {
  interface Window {
    /** Written by the server above each script of the shell. */
    readonly hostContext: HostContext;
  }
}

export const hostContext: HostContext = window.hostContext;

/** @throws Error in Dataverse's words for a table the organisation does not have */
export function tableSummary(logicalName: string): TableSummary {
  const table = hostContext.tables.find((candidate) => candidate.logicalName === logicalName);
  if (!table) {
    throw new Error(`The entity with a name = '${logicalName}' was not found in the MetadataCache.`);
  }
  return table;
}

const descriptions = new Map<string, Promise<TableDescription>>();

/** A table with its columns, views and forms; asked of the server once per page. */
export function describeTable(logicalName: string): Promise<TableDescription> {
  const known = descriptions.get(logicalName);
  if (known) return known;
  const asked = askTable(logicalName);
  descriptions.set(logicalName, asked);
  asked.catch(() => descriptions.delete(logicalName));
  return asked;
}

async function askTable(logicalName: string): Promise<TableDescription> {
  tableSummary(logicalName);
  const appId = new URLSearchParams(location.search).get('appid') ?? '';
  const answer = await fetch(`/_host/tables/${logicalName}?appid=${appId}`);
  // Without a session this page leads to the log-in one; Dynamics asks the Web API, which answers 401.
  const status = answer.redirected ? 401 : answer.status;
  if (status >= 400) throw new Error(`The server answered ${status}: cannot describe "${logicalName}".`);
  return answer.json() as Promise<TableDescription>; // our own server's word, typed on both sides
}
