import {
  configuredColumns,
  phoneCallColumns,
} from '../../../../WebResources/adapter/activity/configured-columns';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import type { ColumnInfo } from '../../../../WebResources/ports/metadata';
import { interactionFacts } from '../../../support/interaction-facts';
import { metadataFake } from '../../../support/metadata-fake';
import { sampleConfiguration } from '../../../support/sample-configuration';

const known = (...columns: Partial<ColumnInfo>[]): ReadonlyMap<string, ColumnInfo> =>
  new Map(
    columns.map((part) => {
      const column = { name: '', displayName: '', type: 'text', writable: true, ...part } as const;
      return [column.name, column];
    }),
  );
const wrapped = interactionFacts({ wrapCode: 'Sale' });

describe('the columns an administrator has named', () => {
  it('take wrap code and interaction id by their type', () => {
    const configuration = sampleConfiguration({
      dispositionColumn: 'new_outcome',
      interactionIdColumn: 'new_number',
    });
    const columns = known(
      { name: 'new_outcome', type: 'choice', options: [{ value: 7, label: 'Sale' }] },
      { name: 'new_number', type: 'integer' },
    );

    expect(configuredColumns(wrapped, configuration, columns)).toEqual({
      filled: { new_outcome: 7, new_number: 19292 },
      unfilled: [],
      uses: { new_outcome: 'wrap-code', new_number: 'interaction-id' },
    });
  });

  it('that cannot be filled are left out and reported, or Dataverse would refuse the whole call', () => {
    const configuration = sampleConfiguration({
      dispositionColumn: 'new_outcome',
      interactionIdColumn: 'new_gone',
    });
    const columns = known({ name: 'new_outcome', type: 'choice', options: [] });

    expect(configuredColumns(wrapped, configuration, columns)).toEqual({
      filled: {},
      unfilled: [
        { column: 'new_outcome', value: 'Sale' },
        { column: 'new_gone', value: '19292' },
      ],
      uses: { new_outcome: 'wrap-code', new_gone: 'interaction-id' },
    });
  });

  it('are filled as text where Dataverse could not be asked', () => {
    expect(configuredColumns(wrapped, sampleConfiguration(), undefined).filled).toEqual({
      ips_wrapcode: 'Sale',
      ips_agentinteractionid: '19292',
    });
  });
});

describe('asking for the columns', () => {
  it('happens once', async () => {
    const metadata = metadataFake();
    const source = phoneCallColumns(sampleConfiguration(), metadata);

    await Promise.all([source.learn(), source.learn()]);
    await source.learn();

    expect(metadata.asked).toEqual(['phonecall']);
    expect(source.known()?.get('subject')?.type).toBe('text');
  });

  it('happens not at all where no column is named', async () => {
    const metadata = metadataFake();
    await phoneCallColumns(
      sampleConfiguration({ dispositionColumn: '', interactionIdColumn: '' }),
      metadata,
    ).learn();

    expect(metadata.asked).toEqual([]);
  });

  it('never stands in the way of a call, and is tried again with the next', async () => {
    const metadata = metadataFake();
    metadata.failNext(new AdapterError('DATAVERSE_BUSY'));
    const source = phoneCallColumns(sampleConfiguration(), metadata);

    await source.learn();
    expect(source.known()).toBeUndefined();
    await source.learn();
    expect(source.known()).toBeDefined();
  });
});
