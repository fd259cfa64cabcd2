import * as fc from 'fast-check';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { readColumns } from '../../../../WebResources/platform/dataverse/column-info';
import { metadataByFetch } from '../../../../WebResources/platform/dataverse/fetch-metadata';
import type { Metadata } from '../../../../WebResources/ports/metadata';
import { fetchFake, json, refusal, type SentRequest } from '../../../support/fetch-fake';

const now = (): Date => new Date('2026-11-21T09:00:00Z');
const label = (text: string): object => ({ LocalizedLabels: [], UserLocalizedLabel: { Label: text } });

function asking(...answers: Response[]): { metadata: Metadata; sent: SentRequest[] } {
  const { fetch, sent } = fetchFake(...answers);
  return { metadata: metadataByFetch({ origin: 'https://contoso.test', fetch, now }), sent };
}

describe('Metadata by fetch', () => {
  it('asks for the columns of a table once, in five requests', async () => {
    const { metadata, sent } = asking(json(200, { value: [] }));
    await Promise.all([metadata.columns('phonecall'), metadata.columns('phonecall')]);
    await metadata.columns('phonecall');
    expect(sent.length).toBe(5);
    expect(sent.every(({ url }) => url.includes("EntityDefinitions(LogicalName='phonecall')"))).toBeTrue();
  });

  it('asks once for all tables a lookup points to', async () => {
    const value = ['contact', 'incident'].map((ReferencedEntity) => ({
      ReferencedEntity,
      ReferencingEntityNavigationPropertyName: `regardingobjectid_${ReferencedEntity}_phonecall`,
    }));
    const { metadata, sent } = asking(json(200, { value }));
    const names = ['contact', 'incident', 'lead'].map((target) =>
      metadata.navigationProperty('phonecall', 'regardingobjectid', target),
    );
    expect(await Promise.all(names)).toEqual([
      'regardingobjectid_contact_phonecall',
      'regardingobjectid_incident_phonecall',
      undefined,
    ]);
    expect(sent.length).toBe(1);
  });

  it("prefers an activity's own property to the inherited one", async () => {
    const value = ['regardingobjectid_incident', 'regardingobjectid_incident_phonecall'].map((name) => ({
      ReferencedEntity: 'incident',
      ReferencingEntityNavigationPropertyName: name,
    }));
    const { metadata } = asking(json(200, { value }));
    const name = await metadata.navigationProperty('phonecall', 'regardingobjectid', 'incident');
    expect(name).toBe('regardingobjectid_incident_phonecall');
  });

  it('takes no name from a relationship that has none', async () => {
    const value = [{ ReferencedEntity: 'incident', ReferencingEntityNavigationPropertyName: null }];
    const { metadata } = asking(json(200, { value }));
    expect(await metadata.navigationProperty('phonecall', 'regardingobjectid', 'incident')).toBeUndefined();
  });

  it('rejects with what Dataverse answered', async () => {
    const { metadata } = asking(refusal(403, '0x80040220', 'is missing prvReadEntity privilege'));
    const thrown: unknown = await metadata.columns('phonecall').catch((error: unknown) => error);
    expect(thrown instanceof AdapterError && thrown.code).toBe('MISSING_PRIVILEGE');
  });
});

describe('The columns of a table', () => {
  const column = (name: string, type: string, part: object = {}): Record<string, unknown> => ({
    LogicalName: name,
    AttributeTypeName: { Value: type },
    DisplayName: label(name.toUpperCase()),
    IsValidForCreate: true,
    IsValidForUpdate: true,
    ...part,
  });
  const optionSet = { Options: [{ Value: 7, Label: label('Sale') }] };

  it('have the options of their own choice or of one of the organisation', () => {
    for (const sets of [
      { OptionSet: optionSet, GlobalOptionSet: null },
      { OptionSet: null, GlobalOptionSet: optionSet },
      { OptionSet: optionSet, GlobalOptionSet: optionSet },
    ]) {
      for (const type of ['PicklistType', 'MultiSelectPicklistType']) {
        const columns = readColumns({
          columns: [column('new_wrap', type)],
          lengths: [],
          choices: [{ LogicalName: 'new_wrap', ...sets }],
        });
        expect(columns.get('new_wrap')?.options).toEqual([{ value: 7, label: 'Sale' }]);
      }
    }
  });

  it('are called by their logical name where they have no name in the user’s language', () => {
    const nameless = { LocalizedLabels: [], UserLocalizedLabel: null };
    const columns = readColumns({
      columns: [column('new_x', 'StringType', { DisplayName: nameless })],
      lengths: [],
      choices: [],
    });
    expect(columns.get('new_x')?.displayName).toBe('new_x');
  });

  it('of types the adapter does not fill are other, and never writable', () => {
    const types = [
      'StateType',
      'StatusType',
      'UniqueidentifierType',
      'ImageType',
      'PartyListType',
      'NewType',
    ];
    const columns = readColumns({
      columns: types.map((type) => column(type.toLowerCase(), type)),
      lengths: [],
      choices: [],
    });
    expect([...columns.values()].every(({ type, writable }) => type === 'other' && !writable)).toBeTrue();
  });

  it('are writable only where both create and update take them', () => {
    for (const part of [
      { IsValidForCreate: false },
      { IsValidForUpdate: false },
      { IsValidForUpdate: null },
    ]) {
      const columns = readColumns({
        columns: [column('new_x', 'StringType', part)],
        lengths: [],
        choices: [],
      });
      expect(columns.get('new_x')?.writable).withContext(JSON.stringify(part)).toBeFalse();
    }
  });

  it('are secured where column security is on', () => {
    const columns = readColumns({
      columns: [column('new_x', 'StringType', { IsSecured: true }), column('new_y', 'StringType')],
      lengths: [],
      choices: [],
    });
    expect([...columns.values()].map(({ secured }) => secured)).toEqual([true, undefined]);
  });

  it('are read from anything without an exception (property)', () => {
    const rows = fc.array(fc.dictionary(fc.string(), fc.anything()));
    fc.assert(
      fc.property(rows, rows, rows, (columns, lengths, choices) => {
        expect(readColumns({ columns, lengths, choices }).size).toBeLessThanOrEqual(columns.length);
      }),
    );
  });
});
