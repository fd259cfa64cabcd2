/** What stands in the middle of the window. */
export type Page =
  | { readonly kind: 'apps' }
  | { readonly kind: 'list'; readonly table: string; readonly viewId?: string }
  | {
      readonly kind: 'record';
      readonly table: string;
      readonly id?: string;
      readonly defaults?: FormDefaults;
    }
  | { readonly kind: 'webResource'; readonly name: string; readonly data?: string }
  | { readonly kind: 'search'; readonly table: string; readonly text: string };

/** Values for an empty form, by column, as texts. */
export type FormDefaults = Readonly<Record<string, string>>;

/** Reads an address of Dynamics: `main.aspx?appid=…&pagetype=entityrecord&etn=contact&id=…`. */
export function readPage(search: string): Page {
  const query = new URLSearchParams(search);
  const value = (name: string) => query.get(name) ?? '';
  switch (value('pagetype')) {
    case 'entitylist':
      return { kind: 'list', table: value('etn'), ...(query.has('viewid') && { viewId: value('viewid') }) };
    case 'entityrecord': {
      const id = value('id').replace(/[{}]/g, '').toLowerCase();
      const defaults = Object.fromEntries(new URLSearchParams(value('extraqs')));
      return { kind: 'record', table: value('etn'), ...(id === '' ? { defaults } : { id }) };
    }
    case 'webresource':
      return {
        kind: 'webResource',
        name: value('webresourceName'),
        ...(query.has('data') && { data: value('data') }),
      };
    case 'search':
      return { kind: 'search', table: value('etn'), text: value('searchText') };
    default:
      return { kind: 'apps' };
  }
}

/** @returns path and query of a page inside an app */
export function pageAddress(appId: string, page: Page): string {
  const query = new URLSearchParams({ appid: appId, ...pageParameters(page) });
  return page.kind === 'apps' ? '/main.aspx' : `/main.aspx?${query}`;
}

function pageParameters(page: Page): Record<string, string> {
  switch (page.kind) {
    case 'apps':
      return {};
    case 'list':
      return {
        pagetype: 'entitylist',
        etn: page.table,
        ...(page.viewId !== undefined && { viewid: page.viewId }),
      };
    case 'record': {
      const extra = new URLSearchParams(page.defaults ?? {}).toString();
      const parameters = { pagetype: 'entityrecord', etn: page.table };
      return {
        ...parameters,
        ...(page.id !== undefined && { id: page.id }),
        ...(extra !== '' && { extraqs: extra }),
      };
    }
    case 'webResource': {
      const parameters = { pagetype: 'webresource', webresourceName: page.name };
      return page.data === undefined ? parameters : { ...parameters, data: page.data };
    }
    case 'search':
      return { pagetype: 'search', etn: page.table, searchText: page.text };
  }
}
