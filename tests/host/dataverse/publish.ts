import { child, children, parseXml } from '../import/xml';
import type { TableMetadata } from '../model';
import { badPayload, unsupported } from './api-error';
import { actionParameter, type ApiRequest, type ApiResponse, type Context } from './context';
import { asText } from './values';
import type { VersionedRow } from './store';

/**
 * Views are customisations: reading gives them as they are published, writing changes an unpublished copy, and
 * `PublishXml` makes that the published one (Microsoft, "Publish customizations").
 */
const VIEWS = 'savedquery';
const UNPUBLISHED_VIEWS = 'savedquery, unpublished';

/** Where rows of a table are written to. */
export function writtenTo(table: TableMetadata): string {
  return table.logicalName === VIEWS ? UNPUBLISHED_VIEWS : table.logicalName;
}

/** The row that an update changes: of a view the unpublished one, where there is one. */
export function rowToChange(table: TableMetadata, row: VersionedRow, context: Context): VersionedRow {
  return context.store.get(writtenTo(table), row.id) ?? row;
}

/** `POST PublishXml`, as far as it names tables. */
export function publishXml(request: ApiRequest, context: Context): ApiResponse {
  if (request.method !== 'POST') throw unsupported(`${request.method} of 'PublishXml'`);
  context.access.demandPrivilege('prvPublishCustomization');
  const parameters = actionParameter(request, 'ParameterXml');
  if (typeof parameters !== 'string')
    throw badPayload('PublishXml', 'The parameter ParameterXml is missing.');
  const root = parseXml(parameters, 'ParameterXml');
  const others = children(root).filter(({ localName }) => localName !== 'entities');
  if (others.length > 0)
    throw unsupported(`publishing ${others.map(({ localName }) => localName).join(', ')}`);
  for (const entity of children(child(root, 'entities'), 'entity')) {
    publishViews(entity.textContent?.trim() ?? '', context);
  }
  return { status: 204 };
}

function publishViews(table: string, { store }: Context): void {
  for (const { id, values } of store.all(UNPUBLISHED_VIEWS)) {
    if (asText(values['returnedtypecode']) !== table) continue;
    store.put(VIEWS, id, values);
    store.remove(UNPUBLISHED_VIEWS, id);
  }
}
