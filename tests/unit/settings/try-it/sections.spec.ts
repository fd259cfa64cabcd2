import { maskNumbers } from '../../../../WebResources/adapter/phone/mask-numbers';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import type { Input } from '../../../../WebResources/settings/try-it/input';
import { sectionsOf } from '../../../../WebResources/settings/try-it/sections';
import { sectionsText, type Section } from '../../../../WebResources/settings/try-it/sections/section';
import { caller, JANE, JOHN, NUMBER } from '../../../support/adapter-page';
import { settingsEnglish } from '../../../support/settings-english';
import { CONFIGURATION, openTryIt, RULE, type TryItStart } from '../../../support/try-it-page';
import { until } from '../../../support/until';

const { text } = settingsEnglish;

/** The steps of a call, once everything is known of it. */
async function sections(start: TryItStart = {}, input: Partial<Input> = {}): Promise<readonly Section[]> {
  const page = openTryIt(start);
  page.actions().edit({ number: NUMBER, ...input });
  page.actions().tryIt();
  await page.run('tried');
  await until(() => {
    const { run } = page.state();
    const searched = page.dataverse.queries.some(({ table }) => table === 'contact');
    return 'report' in run && run.report.labels !== undefined && (!searched || run.report.indexed.size > 0);
  });
  const { run } = page.state();
  return 'report' in run ? sectionsOf(run.report, text, new Date()) : [];
}

/** All words of one step. */
async function words(id: string, start: TryItStart = {}, input: Partial<Input> = {}): Promise<string> {
  const section = (await sections(start, input)).find((one) => one.id === id);
  return section ? sectionsText([section], '', text) : '(none)';
}

const jane: TryItStart = {
  prepare: ({ dataverse }) => dataverse.has('contact', caller(JANE, 'Jane Citizen')),
};

describe('The outcome of Try it', () => {
  it('goes step by step from the call to its record', async () => {
    expect((await sections(jane)).map(({ id, tone }) => [id, tone])).toEqual([
      ['call', 'plain'],
      ['rules', 'good'],
      ['parameters', 'good'],
      ['searches', 'warn'],
      ['opens', 'good'],
      ['log', 'good'],
    ]);
  });

  it('says why it is this rule', async () => {
    expect(await words('rules')).toContain(
      'No rule is for the call type Inbound, so the rules for Default are used.',
    );
    expect(await words('rules')).toContain('Any call: Searches contact');
  });

  it('says that no rule is there', async () => {
    const start = { hasRule: false };
    expect(await words('rules', start)).toContain('Problem: No rule is for the call type Inbound');
    expect(await words('opens', start)).toContain('Nothing opens');
    expect(await words('log', start)).toContain(`Call from ${NUMBER}`);
  });

  it('shows a parameter with its path, and one without a value', async () => {
    const start: TryItStart = {
      prepare: ({ dataverse }) =>
        dataverse.has(
          'ips_screenpopparameter',
          {
            _ips_ruleid_value: RULE,
            ips_name: 'lead',
            ips_path: 'interaction.leadData.leadId',
            ips_parametertype: 727700000,
          },
          { _ips_ruleid_value: RULE, ips_name: 'bad', ips_path: 'call.number', ips_parametertype: 727700000 },
        ),
    };
    const reported = await words('parameters', start);
    expect(reported).toContain('2 of 3 without a value.');
    expect(reported).toContain(`number: ${NUMBER}\n    interaction.activity.customerCli`);
    expect(reported).toContain('Note: No value: the call has nothing at interaction.leadData.leadId');
    expect(reported).toContain('Problem: call.number is not a path.');
  });

  it('names what a query asks for and no parameter fills', async () => {
    const query = "?$filter=telephone1 eq '{{Number}}' or lastname eq '{{nobody}}'";
    const reported = await words('parameters', { query });
    expect(reported).toContain('Note: 1 of 2 without a value.');
    expect(reported).toContain('nobody: (empty)\n    Note: The query uses it');
  });

  it('shows each query with rows and time, and which column has no index', async () => {
    const reported = await words('searches', jane);
    expect(reported).toContain('2 queries at the same time, 1 found in all.');
    expect(reported).toContain('contact by telephone1: 1 row, 0 ms\n    telephone1: indexed.');
    expect(reported).toContain('Note: mobilephone: not indexed, so the whole table is read.');
    expect(reported).toContain(`$filter=(telephone1 eq '${NUMBER}') and statecode eq 0`);
  });

  it('names what a query was refused for and where to correct it', async () => {
    const error = new AdapterError('UNKNOWN_COLUMN', { table: 'contact', column: 'mobilephone' });
    const start: TryItStart = {
      prepare: ({ dataverse }) => {
        const { retrieveMultiple } = dataverse;
        dataverse.retrieveMultiple = (table, query) =>
          query.includes('mobilephone%20eq') ? Promise.reject(error) : retrieveMultiple(table, query);
      },
    };
    const reported = await words('searches', start);
    expect(reported).toContain('Problem: A query failed, so nothing opens');
    expect(reported).toContain('contact by telephone1: 0 rows');
    expect(reported).toContain('Problem: The table contact has no column mobilephone.');
    expect(reported).toContain('Correct it in the query of the rule, under Screen pop.');
    expect(await words('opens', start)).toContain('has no column mobilephone');
    expect(await words('log', start)).toContain('A phone call, completed when the agent wraps.');
  });

  it('lists the matches the agent would pick from', async () => {
    const start: TryItStart = {
      prepare: ({ dataverse }) =>
        dataverse.has('contact', caller(JANE, 'Jane Citizen'), caller(JOHN, 'John Citizen')),
    };
    expect(await words('opens', start)).toContain('The agent picks one of 2; nothing opens by itself');
    expect(await words('log', start)).toContain('From: Nobody, until the agent picks one');
    // The last activities could not be read, which only costs what distinguishes the two apart.
    expect(await words('searches', start)).toMatch(
      /Note: .* 2 found in all\.[^]*Note: This organisation has no table/,
    );
  });

  it('says of a withheld number that nothing is searched', async () => {
    expect(await words('searches', {}, { number: '' })).toContain('Nothing is searched.');
    expect(await words('opens', {}, { number: '' })).toContain('Number withheld: nothing searched.');
  });

  it('names a column that the phone call does not have', async () => {
    const field = { _ips_configurationid_value: CONFIGURATION };
    const start: TryItStart = {
      prepare: ({ dataverse }) =>
        dataverse.has(
          'ips_activityfield',
          { ...field, ips_columnname: 'new_missing', ips_constant: 'x' },
          { ...field, ips_columnname: 'prioritycode', ips_constant: 'High' },
          { ...field, ips_columnname: 'actualdurationminutes', ips_constant: 'long' },
        ),
    };
    const reported = await words('log', start);
    expect(reported).toContain(
      'new_missing: (empty)\n    Note: Left out: the phone call has no column of this name.',
    );
    expect(reported).toContain('Priority (prioritycode): High (2)');
    expect(reported).toContain('Note: Left out: the column cannot take "long".');
  });

  it('is copied without any number', async () => {
    const copy = maskNumbers(sectionsText(await sections(jane), 'Tried', text));
    expect(copy).toContain('Inbound call, +61…678');
    expect(copy).not.toContain('412345678');
  });
});
