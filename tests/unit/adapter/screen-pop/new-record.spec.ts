import { filledColumns, newRecordColumns } from '../../../../WebResources/adapter/screen-pop/new-record';
import type { ColumnInfo } from '../../../../WebResources/ports/metadata';
import { interactionFacts } from '../../../support/interaction-facts';
import { metadataFake } from '../../../support/metadata-fake';
import { sampleConfiguration, sampleRule } from '../../../support/sample-configuration';

const NUMBER = '+61412345678';
const column = (name: string, others: Partial<ColumnInfo> = {}): ColumnInfo => ({
  name,
  displayName: name,
  type: 'text',
  writable: true,
  ...others,
});

describe('the columns of a new record', () => {
  const metadata = metadataFake();
  metadata.has(
    'contact',
    column('telephone1', { maxLength: 20 }),
    column('leadsourcecode', { type: 'choice', options: [{ value: 3, label: 'Trade fair' }] }),
    column('createdon', { type: 'date', writable: false }),
  );
  let notes: string[];
  const note = (step: string, values: object = {}): void =>
    void notes.push(`${step} ${JSON.stringify(values)}`);
  beforeEach(() => {
    notes = [];
  });
  const fill = (values: Record<string, string>, from = metadata) =>
    filledColumns('contact', new Map(Object.entries(values)), from, note);

  it('are the parameters that are columns, whatever their case; a name that is none is left out', async () => {
    expect(await fill({ Telephone1: NUMBER, segment: 'Gold' })).toEqual({ telephone1: NUMBER });
    expect(notes).toEqual([]);
  });

  it('have values as their types take them: a choice by its label, a text cut to its length', async () => {
    expect(await fill({ telephone1: '1'.repeat(30), leadsourcecode: 'trade fair' })).toEqual({
      telephone1: '1'.repeat(20),
      leadsourcecode: '3',
    });
  });

  it('leave out what a column cannot take, and note it', async () => {
    expect(await fill({ leadsourcecode: 'Radio', createdon: '2026-11-25' })).toEqual({});
    expect(notes).toEqual([
      'column-unfilled {"column":"leadsourcecode","value":"Radio"}',
      'column-unfilled {"column":"createdon","value":"2026-11-25"}',
    ]);
  });

  it('are all parameters that ipSCAPE has filled, where Dataverse cannot be asked', async () => {
    expect(await fill({ number: NUMBER, name: '' }, metadataFake())).toEqual({ number: NUMBER });
  });
});

describe('newRecordColumns', () => {
  const ports = { metadata: metadataFake(), note: () => undefined };
  const configuration = sampleConfiguration({ rules: [sampleRule()] });

  it('fills a new record with what the call knows', async () => {
    expect(await newRecordColumns(interactionFacts(), configuration, 'contact', ports)).toEqual({
      number: NUMBER,
    });
  });

  it('fills nothing where the number is withheld or no rule is about the table', async () => {
    const withheld = interactionFacts({ customerNumber: '' });
    expect(await newRecordColumns(withheld, configuration, 'contact', ports)).toEqual({});
    expect(await newRecordColumns(interactionFacts(), configuration, 'lead', ports)).toEqual({});
  });
});
