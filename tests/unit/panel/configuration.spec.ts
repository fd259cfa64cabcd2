import { checkConfiguration } from '../../../WebResources/adapter/screen-pop/check-configuration';
import { openConfigurationInUse } from '../../../WebResources/panel/configuration';
import { lastGood, type ConfigurationOwner } from '../../../WebResources/panel/last-good';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import { clockFake } from '../../support/clock-fake';
import { changeRow, salesOrganisation, type Organisation } from '../../support/configuration-as-rows';
import { valuesInMemory } from '../../../WebResources/platform/storage/values-in-memory';

const OWNER: ConfigurationOwner = { organisationId: 'o', userId: 'u', roleIds: ['r1', 'r2'] };

/** The panel of one browser; opening it again is a reload. */
function browser(organisation: Organisation) {
  const values = new Map<string, unknown>();
  const store = valuesInMemory(values);
  const clock = clockFake();
  return {
    values,
    clock,
    open: (owner: Partial<ConfigurationOwner> = {}) => {
      const whole = { ...OWNER, ...owner };
      const ports = {
        dataverse: organisation.dataverse,
        lastGood: lastGood(store, whole),
        clock,
        check: checkConfiguration,
      };
      return openConfigurationInUse(ports, whole);
    },
  };
}

/** A browser that has found the configuration good. */
async function started() {
  const organisation = salesOrganisation();
  const page = browser(organisation);
  const configuration = await page.open();
  await configuration.look(false);
  organisation.dataverse.queries.length = 0;
  return { ...organisation, ...page, inUse: configuration };
}

describe('A panel’s configuration at the start', () => {
  it('is waited for where the browser has none, and kept once it was found good', async () => {
    const { dataverse, ...rest } = salesOrganisation();
    const page = browser({ dataverse, ...rest });
    const configuration = await page.open();
    expect(configuration.current().rules.map(({ name }) => name)).toEqual(['Inbound']);
    expect(page.values.size).toBe(0);

    expect(await configuration.look(false)).toBe('same');
    expect(page.values.size).toBe(1);
  });

  it('is the last good one at once, without a request', async () => {
    const { dataverse, open, inUse } = await started();
    const configuration = await open();
    expect(dataverse.queries).toEqual([]);
    expect(configuration.current()).toEqual(inUse.current());
  });

  it('is never another user’s, another organisation’s, that of other roles, or of another provider parameter', async () => {
    const { dataverse, open } = await started();
    const others: Partial<ConfigurationOwner>[] = [
      { userId: 'v' },
      { organisationId: 'p' },
      { roleIds: ['r1'] },
      { configuration: 'Sales' },
    ];
    for (const owner of others) {
      dataverse.queries.length = 0;
      await open(owner);
      expect(dataverse.queries.length).toBeGreaterThan(0);
    }
  });

  it('is the stored one whatever the order in which Dynamics lists the roles', async () => {
    const { dataverse, open } = await started();
    await open({ roleIds: ['r2', 'r1'] });
    expect(dataverse.queries).toEqual([]);
  });

  it('is read from Dataverse where the stored value is not a configuration', async () => {
    const { dataverse, open, values } = await started();
    const [[key, value] = ['', undefined]] = [...values];
    const spoilt = structuredClone(value) as { rows: { ips_cticonfiguration: Record<string, unknown>[] } };
    spoilt.rows.ips_cticonfiguration[0]!['ips_ctiurl'] = 'javascript:alert(1)';
    for (const broken of [undefined, 7, { ...(value as object), at: 'yesterday' }, spoilt]) {
      values.set(key, broken);
      dataverse.queries.length = 0;
      await open();
      expect(dataverse.queries.length).toBeGreaterThan(0);
    }
  });

  it('says why there is none, as before', async () => {
    const organisation = salesOrganisation();
    changeRow(organisation.configuration, { ips_isdefault: false });
    const error: unknown = await browser(organisation)
      .open()
      .catch((thrown: unknown) => thrown);
    expect(error instanceof AdapterError && error.code).toBe('NO_PROFILE');
  });
});

describe('The first look after a start by the last good configuration', () => {
  /** The kept rows, changed behind the panel's back. */
  function forge(values: Map<string, unknown>, column: string, value: string): void {
    const [[key, kept] = ['', undefined]] = [...values];
    const changed = structuredClone(kept) as { rows: { ips_cticonfiguration: Record<string, unknown>[] } };
    changed.rows.ips_cticonfiguration[0]![column] = value;
    values.set(key, changed);
  }

  it('reads the whole configuration, and finds it the same', async () => {
    const { dataverse, open } = await started();
    const configuration = await open();
    expect(await configuration.look(false)).toBe('same');
    expect(dataverse.queries.some(({ query }) => query.includes('ips_ctiurl'))).toBe(true);
  });

  it('finds that the kept one was changed in the browser, and keeps the true one', async () => {
    const { open, values, inUse } = await started();
    forge(values, 'ips_ctiurl', 'https://attacker.example');
    const configuration = await open();
    expect(configuration.current().ctiUrl).toBe('https://attacker.example');

    expect(await configuration.look(false)).toBe('forged');
    expect(configuration.current()).toEqual(inUse.current());
    expect((await open()).current()).toEqual(inUse.current());
  });

  it('finds a change in Dataverse as any other look does', async () => {
    const { open, rule } = await started();
    const configuration = await open();
    changeRow(rule, { ips_name: 'Any call' });
    expect(await configuration.look(false)).toBe('changed');
  });
});

describe('A look at the configuration', () => {
  it('asks for no more than versions while nothing has changed', async () => {
    const { dataverse, inUse } = await started();
    expect(await inUse.look(false)).toBe('same');
    expect(dataverse.queries.map(({ query }) => query)).toEqual([
      '?$select=ips_cticonfigurationid',
      '?$select=ips_relatedtableid',
      '?$select=ips_screenpopruleid',
      '?$select=ips_screenpopparameterid',
      '?$select=ips_activityfieldid',
    ]);
  });

  it('finds a change, which the next start begins with', async () => {
    const { rule, inUse, open, dataverse } = await started();
    changeRow(rule, { ips_name: 'Any call' });
    expect(await inUse.look(false)).toBe('changed');
    expect(inUse.current().rules[0]?.name).toBe('Any call');

    dataverse.queries.length = 0;
    expect((await open()).current().rules[0]?.name).toBe('Any call');
    expect(dataverse.queries).toEqual([]);
  });

  it('takes a write that changes nothing for none', async () => {
    const { rule, inUse } = await started();
    changeRow(rule, {});
    expect(await inUse.look(false)).toBe('same');
  });

  it('keeps the last good one where the new one names what is not there', async () => {
    const { rule, inUse, clock, open } = await started();
    const since = clock.now();
    await clock.advance(60_000);
    changeRow(rule, { ips_query: "?$filter=telefone1 eq '{{number}}'" });
    expect(await inUse.look(false)).toBe('same');
    expect(inUse.current().rules[0]?.query).toContain('telephone1');
    const problem = inUse.problem();
    expect([problem?.error.code, problem?.error.values['column'], problem?.since]).toEqual([
      'RULE_UNKNOWN_COLUMN',
      'telefone1',
      since,
    ]);
    expect((await open()).current().rules[0]?.query).toContain('telephone1');

    changeRow(rule, { ips_query: "?$filter=telephone1 eq '{{number}}'" });
    expect(await inUse.look(false)).toBe('same');
    expect(inUse.problem()).toBeUndefined();
  });

  it('keeps it where a row cannot be read', async () => {
    const { rule, inUse } = await started();
    changeRow(rule, { ips_query: null });
    await inUse.look(false);
    expect(inUse.problem()?.error.code).toBe('BAD_PROFILE');
    expect(inUse.current().rules[0]?.name).toBe('Inbound');
  });

  it('works by the wrong one where there was never a good one, and says what is wrong', async () => {
    const organisation = salesOrganisation();
    changeRow(organisation.rule, { ips_query: "?$filter=telefone1 eq '{{number}}'" });
    const page = browser(organisation);
    const configuration = await page.open();
    await configuration.look(false);
    expect(configuration.problem()?.error.code).toBe('RULE_UNKNOWN_COLUMN');
    expect(configuration.problem()?.since).toBeUndefined();
    expect(page.values.size).toBe(0);
  });

  it('forgets one that is not there for this user any more', async () => {
    const { configuration, inUse, values } = await started();
    changeRow(configuration, { ips_isdefault: false });
    expect(await inUse.look(false)).toBe('gone');
    expect(values.size).toBe(0);
  });

  it('reports no error that may pass by itself, unless the agent has asked', async () => {
    const { dataverse, inUse } = await started();
    dataverse.failNext(new AdapterError('DATAVERSE_OFFLINE', {}));
    await inUse.look(false);
    expect(inUse.problem()).toBeUndefined();

    dataverse.failNext(new AdapterError('DATAVERSE_OFFLINE', {}));
    await inUse.look(true);
    expect(inUse.problem()?.error.code).toBe('DATAVERSE_OFFLINE');
    await inUse.look(false);
    expect(inUse.problem()).toBeUndefined();
  });

  it('reports that the user may not read it any more', async () => {
    const { dataverse, inUse } = await started();
    dataverse.failNext(new AdapterError('MISSING_PRIVILEGE', { table: 'ips_cticonfiguration' }));
    await inUse.look(false);
    expect(inUse.problem()?.error.code).toBe('MISSING_PRIVILEGE');
  });

  it('does without storage', async () => {
    const { dataverse } = salesOrganisation();
    const refuse = (): Promise<never> => Promise.reject(new Error('no storage here'));
    const store = { get: refuse, put: refuse, remove: refuse };
    const ports = {
      dataverse,
      lastGood: lastGood(store, OWNER),
      clock: clockFake(),
      check: checkConfiguration,
    };
    const configuration = await openConfigurationInUse(ports, OWNER);
    expect(await configuration.look(true)).toBe('same');
    expect(configuration.problem()).toBeUndefined();
  });
});
