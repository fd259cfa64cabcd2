import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ViewDescription } from '../../description';
import { rowsPath } from './rows-query';

const VIEW: ViewDescription = {
  id: 'v',
  name: 'Active contacts',
  queryType: 0,
  isDefault: true,
  columns: [{ name: 'fullname', label: 'Full Name', width: 200 }],
  select: ['fullname'],
  filter: 'statecode eq 0',
  orderBy: 'fullname',
};

const table = {
  primaryIdColumn: 'contactid',
  entitySetName: 'contacts',
  quickFindColumns: ['fullname', 'mobilephone'],
};

function optionsOf(query: Partial<Parameters<typeof rowsPath>[0]>) {
  const path = rowsPath({ table, view: VIEW, ...query });
  return new URL(path, 'http://localhost').searchParams;
}

describe('the rows of a list', () => {
  it('are those of the view, in its order, with their keys', () => {
    const options = optionsOf({});
    assert.equal(options.get('$select'), 'contactid,fullname');
    assert.equal(options.get('$filter'), 'statecode eq 0');
    assert.equal(options.get('$orderby'), 'fullname');
  });

  it('are searched in every quick find column', () => {
    assert.equal(
      optionsOf({ search: " O'Brien & Sons " }).get('$filter'),
      "statecode eq 0 and (contains(fullname,'O''Brien & Sons') or contains(mobilephone,'O''Brien & Sons'))",
    );
  });

  it('are sorted by whoever looks at them', () => {
    const sorting = { property: 'mobilephone', isDescending: true };
    assert.equal(optionsOf({ sorting }).get('$orderby'), 'mobilephone desc');
  });

  it('of a subgrid belong to its record', () => {
    assert.equal(
      optionsOf({ also: '_parentid_value eq 1' }).get('$filter'),
      'statecode eq 0 and _parentid_value eq 1',
    );
  });
});
