import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ColumnMetadata } from '../../../model';
import { standardMetadata } from '../../../standard/standard-metadata';
import type { TableDescription } from '../../description';
import { changesToSend } from './changes-to-send';
import { isSameValue, readValue, type FormValue } from './column-values';

const PHONECALL = standardMetadata().tables.get('phonecall');
assert.ok(PHONECALL);
const TABLE: TableDescription = {
  ...PHONECALL,
  columns: Object.fromEntries(PHONECALL.columns),
  views: [],
  charts: [],
  forms: [],
  quickFindColumns: [],
  commands: [],
  may: { create: true, write: true, delete: true },
};

const ID = '0f9b8b6e-0000-4000-8000-0000000000aa';
const JANE = { id: `{${ID.toUpperCase()}}`, name: 'Jane', entityType: 'contact' };

function column(name: string): ColumnMetadata {
  const found = TABLE.columns[name];
  assert.ok(found);
  return found;
}

const ROW = {
  directioncode: false,
  actualstart: '2026-11-25T03:00:00Z',
  actualdurationminutes: 3,
  _regardingobjectid_value: ID,
  '_regardingobjectid_value@OData.Community.Display.V1.FormattedValue': 'Jane',
  '_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'contact',
  phonecall_activity_parties: [
    {
      participationtypemask: 1,
      _partyid_value: ID,
      '_partyid_value@OData.Community.Display.V1.FormattedValue': 'Jane',
      '_partyid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'contact',
    },
    { participationtypemask: 9, _partyid_value: ID },
  ],
};

describe('values of a form', () => {
  it('come out of a Web API row by the type of their column', () => {
    assert.equal(readValue(column('directioncode'), ROW), false);
    assert.deepEqual(readValue(column('actualstart'), ROW), new Date('2026-11-25T03:00:00Z'));
    assert.equal(readValue(column('actualdurationminutes'), ROW), 3);
    assert.equal(readValue(column('subject'), ROW), null);
    assert.deepEqual(readValue(column('regardingobjectid'), ROW), [JANE]);
    assert.deepEqual(readValue(column('from'), ROW), [JANE]);
    assert.equal(readValue(column('to'), ROW), null);
  });

  it('count empty text as no value', () => {
    assert.ok(isSameValue('', null));
    assert.ok(!isSameValue('a', null));
  });
});

describe('saving a form', () => {
  const send = (values: Record<string, FormValue>, saved: Record<string, FormValue>, dirty: string[]) =>
    changesToSend({
      table: TABLE,
      dirty,
      isNew: false,
      values: new Map(Object.entries(values)),
      saved: new Map(Object.entries(saved)),
      summaryOf: (table) => ({ entitySetName: `${table}s` }),
    });

  it('sends changed columns only', () => {
    assert.deepEqual(send({ subject: 'New', description: 'old' }, {}, ['subject']), { subject: 'New' });
  });

  it('empties a column', () => {
    assert.deepEqual(send({ description: null }, { description: 'x' }, ['description']), {
      description: null,
    });
  });

  it('binds a lookup by the property of the table it points to, and unbinds the one it had', () => {
    const [key] = Object.keys(send({ regardingobjectid: [JANE] }, {}, ['regardingobjectid']));
    assert.match(key ?? '', /^regardingobjectid_contact/);
    assert.deepEqual(send({ regardingobjectid: [JANE] }, {}, ['regardingobjectid']), {
      [key ?? '']: `/contacts(${ID})`,
    });
    assert.deepEqual(
      send({ regardingobjectid: null }, { regardingobjectid: [JANE] }, ['regardingobjectid']),
      {
        [(key ?? '').replace('@odata.bind', '')]: null,
      },
    );
  });

  it('sends all activity parties when one list of them changed', () => {
    assert.deepEqual(send({ from: [JANE], to: [{ ...JANE, entityType: 'systemuser' }] }, {}, ['to']), {
      phonecall_activity_parties: [
        { participationtypemask: 1, 'partyid_contact@odata.bind': `/contacts(${ID})` },
        { participationtypemask: 2, 'partyid_systemuser@odata.bind': `/systemusers(${ID})` },
      ],
    });
  });

  it('leaves out a column that Dataverse does not let anyone write', () => {
    assert.deepEqual(send({ createdon: new Date() }, {}, ['createdon']), {});
  });
});
