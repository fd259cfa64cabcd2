import { hostContext, tableSummary } from '../client/host-context';
import type { Page } from '../client/pages';
import { plainId } from '../client/record-id';
import { filled, type Slugs } from '../client/sessions/session';
import { textOf } from '../client/text';
import type { TabTemplate } from '../description';

/** `msdyn_pagetype` of the pages that are imitated (Microsoft's table reference). */
const ENTITY_LIST = 509_180_000;
const ENTITY_RECORD = 509_180_001;
const SEARCH = 509_180_005;

export function tabTemplate(uniqueName: string): TabTemplate | undefined {
  return hostContext.workspace.tabTemplates.find((template) => template.uniqueName === uniqueName);
}

/**
 * What a tab of the template shows, its parameters' slugs filled.
 * @throws Error in Dataverse's words for a table that is not there, and for a page that is not imitated
 */
export function pageOf({ uniqueName, pageType, parameters }: TabTemplate, slugs: Slugs): Page {
  const value = (name: string): string => filled(parameters[name] ?? '', slugs);
  switch (pageType) {
    case ENTITY_LIST:
      return { kind: 'list', table: tableSummary(value('entityName')).logicalName };
    case ENTITY_RECORD: {
      const { logicalName } = tableSummary(value('entityName'));
      const id = plainId(value('entityId'));
      return { kind: 'record', table: logicalName, ...(id !== '' && { id }) };
    }
    case SEARCH:
      return { kind: 'search', table: 'contact', text: value('searchText') };
    default:
      throw new Error(`The local Dynamics does not imitate the page of the tab template "${uniqueName}"`);
  }
}

/** `templateParameters`: slugs of the session, and of each of its tabs under the tab template's name. */
export function slugsIn(parameters: unknown, tab = ''): Slugs {
  const all = typeof parameters === 'object' && parameters !== null ? { ...parameters } : {};
  const own: unknown = Reflect.get(all, tab);
  return { ...all, ...(typeof own === 'object' && own !== null && own) };
}

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function nameIn(input: Readonly<Record<string, unknown>>): string {
  return textOf(input['templateName']);
}
