import { tryCall } from '../../../../WebResources/adapter/try/try-call';
import type { TriedCall } from '../../../../WebResources/adapter/try/tried-call';
import type { Configuration } from '../../../../WebResources/configuration/configuration';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import type { InteractionFacts } from '../../../../WebResources/ports/toolbar';
import { caller, JANE, JOHN, NUMBER } from '../../../support/adapter-page';
import { clockFake } from '../../../support/clock-fake';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';
import { interactionFacts } from '../../../support/interaction-facts';
import { lookUpCostsFake } from '../../../support/look-up-costs-fake';
import { metadataFake, type MetadataFake } from '../../../support/metadata-fake';
import { sampleConfiguration, sampleRule } from '../../../support/sample-configuration';

const TEXTS = {
  inbound: 'Call from {who}',
  outbound: 'Call to {who}',
  failedCall: 'Failed call to {who}',
  failed: 'The call failed: {reason}',
  withheld: 'a withheld number',
  doNotPhone: '',
};

describe('tryCall', () => {
  let dataverse: DataverseFake;
  let metadata: MetadataFake;
  let steps: TriedCall[];

  async function attempt(
    part: Partial<InteractionFacts> = {},
    configuration: Partial<Configuration> = {},
  ): Promise<TriedCall> {
    const ports = {
      dataverse,
      metadata,
      costs: lookUpCostsFake(),
      clock: clockFake(),
    };
    const settings = { configuration: sampleConfiguration(configuration), texts: TEXTS };
    return tryCall(interactionFacts(part), settings, ports, (tried) => steps.push(tried));
  }

  beforeEach(() => {
    dataverse = dataverseFake();
    metadata = metadataFake();
    metadata.has(
      'phonecall',
      { name: 'ips_wrapcode', displayName: 'Wrap code', type: 'text', writable: true, maxLength: 100 },
      { name: 'ips_agentinteractionid', displayName: 'Interaction', type: 'text', writable: true },
    );
    steps = [];
  });

  it('shows rule, parameters, queries, the record that would open, and the phone call', async () => {
    dataverse.has('contact', caller(JANE, 'Jane Citizen'));

    const { reason, rules, queries, pop, log } = await attempt();

    expect(reason).toBe('default');
    expect(rules.map(({ rule }) => rule.name)).toEqual(['Contacts']);
    expect(rules[0]?.parameters).toEqual([
      { name: 'number', path: 'interaction.activity.customerCli', value: NUMBER },
    ]);
    expect(queries.map(({ table, outcome }) => [table, outcome.kind])).toEqual([
      ['contact', 'found'],
      ['contact', 'found'],
    ]);
    expect(pop).toEqual(jasmine.objectContaining({ kind: 'opened' }));
    expect(log?.why).toBeUndefined();
    expect(log?.phoneCall.columns).toEqual(
      jasmine.objectContaining({
        subject: 'Call from Jane Citizen',
        phonenumber: NUMBER,
        ips_agentinteractionid: '19292',
      }),
    );
    expect(log?.phoneCall.regarding?.id).toBe(JANE);
    expect(log?.phoneCall.ending).toBe('completed');
    expect(log?.bodies.map((body) => body['statecode'])).toEqual([undefined, 1]);
  });

  it('reports each step before the next one is done', async () => {
    await attempt();
    const first = (holds: (tried: TriedCall) => boolean): number => steps.findIndex(holds);
    expect(first(({ rules }) => rules.length > 0)).toBeLessThan(first(({ queries }) => queries.length > 0));
    expect(first(({ queries }) => queries.length > 0)).toBeLessThan(first(({ pop }) => pop.kind === 'none'));
    expect(first(({ pop }) => pop.kind === 'none')).toBeLessThan(first(({ log }) => log !== undefined));
  });

  it('lets nobody be the caller where several have the number, as the panel does', async () => {
    dataverse.has('contact', caller(JANE, 'Jane Citizen'), caller(JOHN, 'John Citizen'));
    const { pop, log } = await attempt();
    expect(pop.kind).toBe('many');
    expect(log?.phoneCall.regarding).toBeNull();
    expect(log?.phoneCall.columns['subject']).toBe(`Call from ${NUMBER}`);
  });

  it('shows the new form that would open, with its columns', async () => {
    metadata.has('contact', { name: 'number', displayName: 'Number', type: 'text', writable: true });
    const { newRecord } = await attempt({}, { rules: [sampleRule({ addNewRecord: true })] });
    expect(newRecord).toEqual({ table: 'contact', columns: { number: NUMBER } });
  });

  it('names what a search was refused for, and still what would be logged', async () => {
    dataverse.failNext(new AdapterError('UNKNOWN_COLUMN', { table: 'contact', column: 'telefone1' }));
    dataverse.has('contact', caller(JANE, 'Jane Citizen'));
    const { pop, log } = await attempt();
    expect(pop).toEqual(
      jasmine.objectContaining({ error: jasmine.objectContaining({ code: 'UNKNOWN_COLUMN' }) }),
    );
    expect(log?.phoneCall.columns['subject']).toBe(`Call from ${NUMBER}`);
  });

  it('still shows rule and parameters where the query cannot be read', async () => {
    const { rules, pop } = await attempt(
      {},
      { rules: [sampleRule({ query: "?$filter=telephone1 eq '{{number}}" })] },
    );
    expect(rules[0]?.parameters[0]?.value).toBe(NUMBER);
    expect(pop).toEqual(jasmine.objectContaining({ error: jasmine.objectContaining({ code: 'BAD_QUERY' }) }));
  });

  it('says why nothing would be logged', async () => {
    const internal = await attempt({ isInternal: true }, { logInternalCalls: false });
    expect(internal.log?.why).toBe('internal');
    const times = { startedAt: new Date('2026-11-21T08:00:00Z'), endedAt: new Date('2026-11-21T08:00:05Z') };
    const short = await attempt(times, { minimumSeconds: 10 });
    expect(short.log?.why).toBe('short');
    const long = await attempt({}, { minimumSeconds: 600 });
    expect(long.log?.why).toBeUndefined();
  });

  it('says of a presented lead whether it is logged before it is dialled, and how once it is', async () => {
    const later = await attempt({ subtype: 'preview' });
    expect(later.log?.whenPresented).toBe(false);
    expect(later.log?.phoneCall.ending).toBe('completed');
    const atOnce = await attempt({ subtype: 'preview' }, { createTaskOnPreview: true });
    expect(atOnce.log?.whenPresented).toBe(true);
  });

  it('names columns of the phone call that stay empty, and values that do not fit', async () => {
    const { log } = await attempt(
      {},
      {
        activityFields: [
          { column: 'prioritycode', constant: 'Urgent' },
          { column: 'description', path: 'interaction.notThere' },
        ],
      },
    );
    expect(log?.unfilled).toEqual([{ column: 'prioritycode', value: 'Urgent' }]);
    expect(log?.empty).toEqual(['ips_wrapcode']);
  });
});
