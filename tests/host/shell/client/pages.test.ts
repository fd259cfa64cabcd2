import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageAddress, readPage, type Page } from './pages';

const PAGES: readonly Page[] = [
  { kind: 'list', table: 'contact' },
  { kind: 'list', table: 'contact', viewId: '00000000-0000-0000-0000-0000000000a1' },
  { kind: 'record', table: 'contact', id: '00000000-0000-0000-0000-0000000000a1' },
  { kind: 'record', table: 'contact', defaults: { telephone1: '+61 2 & more', lastname: "O'Brien" } },
  { kind: 'webResource', name: 'ips_/set-up.html', data: 'a=1&b=2' },
  { kind: 'search', table: 'account', text: 'Contoso & Sons' },
];

describe('addresses of pages', () => {
  for (const page of PAGES) {
    it(`reads the address it wrote: ${JSON.stringify(page)}`, () => {
      const address = pageAddress('app', page);
      assert.match(address, /^\/main\.aspx\?appid=app&pagetype=/);
      assert.deepEqual(readPage(new URL(address, 'http://localhost').search), page);
    });
  }

  it('takes an id in braces and capitals', () => {
    assert.deepEqual(
      readPage('?pagetype=entityrecord&etn=contact&id=%7BABCDEF00-0000-0000-0000-0000000000A1%7D'),
      {
        kind: 'record',
        table: 'contact',
        id: 'abcdef00-0000-0000-0000-0000000000a1',
      },
    );
  });

  it('shows the apps where an address names no page', () => {
    assert.deepEqual(readPage('?appid=app'), { kind: 'apps' });
  });
});
