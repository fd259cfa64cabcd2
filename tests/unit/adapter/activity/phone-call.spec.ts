import { phoneCallOf, type PhoneCall } from '../../../../WebResources/adapter/activity/phone-call';
import type { Configuration } from '../../../../WebResources/configuration/configuration';
import { CALL_START, callState, RECORD_TEXTS, type CallPart } from '../../../support/call-state';
import { sampleConfiguration } from '../../../support/sample-configuration';

const USER = '5a1c2e30-9b7d-4f6e-8a21-3c4d5e6f7081';
const SETS: Readonly<Record<string, string>> = {
  contact: 'contacts',
  account: 'accounts',
  incident: 'incidents',
  systemuser: 'systemusers',
};

function phoneCall(part: CallPart = {}, configuration: Partial<Configuration> = {}): PhoneCall {
  return phoneCallOf(callState(part), {
    configuration: sampleConfiguration(configuration),
    userId: USER,
    texts: RECORD_TEXTS,
    columns: undefined,
    bind: ({ table, id }) => {
      const entitySetName = SETS[table];
      const regardingProperty = table === 'systemuser' ? undefined : `regardingobjectid_${table}_phonecall`;
      return entitySetName === undefined
        ? undefined
        : { table, entitySetName, id, ...(regardingProperty !== undefined && { regardingProperty }) };
    },
  });
}
const columns = (...args: Parameters<typeof phoneCall>): PhoneCall['columns'] => phoneCall(...args).columns;

const jane = { table: 'contact', id: 'jane', name: 'Jane Citizen' };
const boundJane = {
  table: 'contact',
  entitySetName: 'contacts',
  id: 'jane',
  regardingProperty: 'regardingobjectid_contact_phonecall',
};
const user = { table: 'systemuser', entitySetName: 'systemusers', id: USER };

describe('the phone call of a call under way', () => {
  it('says who, which way, when and for which campaign', () => {
    expect(phoneCall({ person: jane })).toEqual({
      columns: {
        subject: 'Call from Jane Citizen',
        description: '',
        directioncode: false,
        phonenumber: '+61412345678',
        actualstart: '2026-11-21T09:00:00.000Z',
        ips_calltype: 727700001,
        ips_campaign: 'Support Inbound',
        ips_agentinteractionid: '19292',
      },
      configured: { ips_agentinteractionid: 'interaction-id' },
      unfilled: [],
      parties: [
        { role: 1, record: boundJane },
        { role: 2, record: user },
      ],
      regarding: boundJane,
      ending: 'open',
    });
  });

  it('turns parties and direction round for a call to the customer', () => {
    for (const subtype of ['outbound', 'manual', 'preview'] as const) {
      const call = phoneCall({ facts: { subtype }, person: jane });

      expect(call?.columns['directioncode']).toBe(true);
      expect(call?.parties).toEqual([
        { role: 2, record: boundJane },
        { role: 1, record: user },
      ]);
    }
  });

  it('has an option of its own for each kind of call', () => {
    const kinds = (['manual', 'inbound', 'preview', 'outbound'] as const).map(
      (subtype) => columns({ facts: { subtype } })['ips_calltype'],
    );

    expect(kinds).toEqual([727700000, 727700001, 727700002, 727700003]);
  });

  it('has the agent alone as party where nobody knows the caller', () => {
    const call = phoneCall();

    expect(call?.parties).toEqual([{ role: 2, record: user }]);
    expect(call?.regarding).toBeNull();
  });

  it('began when the lead was presented, as long as nobody has dialled it', () => {
    const presented = phoneCall({ state: 'previewed', facts: { subtype: 'preview' } });

    expect(presented.columns).toEqual(
      jasmine.objectContaining({ actualstart: CALL_START.toISOString(), directioncode: true }),
    );
    expect(presented.ending).toBe('open');
  });

  it('is cancelled where the lead was skipped, completed where it was wrapped without a call', () => {
    expect(phoneCall({ state: 'skipped' }).ending).toBe('canceled');
    const wrapped = phoneCall({ state: 'wrapped-uncalled' });
    expect(wrapped.ending).toBe('completed');
    expect(wrapped.columns).toEqual(
      jasmine.objectContaining({ actualdurationminutes: 0, ips_talkseconds: 0 }),
    );
  });
});

describe('the parties and the regarding', () => {
  it('are the person’s and what the call is about', () => {
    const call = phoneCall({ person: jane, regarding: { table: 'incident', id: 'case' } });

    expect(call?.regarding).toEqual(
      jasmine.objectContaining({ table: 'incident', entitySetName: 'incidents', id: 'case' }),
    );
    expect(call?.parties.length).toBe(2);
  });

  it('leave a record out whose table cannot be bound yet', () => {
    const call = phoneCall({
      person: { table: 'lead', id: 'x' },
      regarding: { table: 'new_policy', id: 'y' },
    });

    expect(call?.parties).toEqual([{ role: 2, record: user }]);
    expect(call?.regarding).toBeNull();
  });

  it('make a case the regarding alone: Dataverse takes no case as a caller', () => {
    const call = phoneCall({ person: { table: 'incident', id: 'case' } });

    expect(call?.parties).toEqual([{ role: 2, record: user }]);
    expect(call?.regarding?.table).toBe('incident');
  });

  it('make a colleague a party alone: users have nothing that regards them', () => {
    const call = phoneCall({ person: { table: 'systemuser', id: 'boss' } });

    expect(call?.parties.map(({ record }) => record.id)).toEqual(['boss', USER]);
    expect(call?.regarding).toBeNull();
  });
});

describe('the phone call of a call that is over', () => {
  it('has end and duration, minutes rounded up', () => {
    const minutes = [0, 1, 60, 61, 3600].map((seconds) => columns({ state: 'wrapping', seconds }));

    expect(minutes.map((one) => one['actualdurationminutes'])).toEqual([0, 1, 1, 2, 60]);
    expect(minutes.map((one) => one['ips_talkseconds'])).toEqual([0, 1, 60, 61, 3600]);
    expect(minutes[1]?.['actualend']).toBe(new Date(CALL_START.getTime() + 1000).toISOString());
  });

  it('takes ipSCAPE’s own count of talk and wrap', () => {
    const over = columns({ state: 'wrapping', facts: { talkSeconds: 12, wrapSeconds: 20 } });

    expect([over['ips_talkseconds'], over['ips_wrapseconds']]).toEqual([12, 20]);
  });

  it('counts no time where the dial failed, however long it rang', () => {
    const failed = columns({ state: 'wrapping', failed: true, seconds: 40 });

    expect([failed['ips_talkseconds'], failed['actualdurationminutes']]).toEqual([0, 0]);
  });

  it('says that the dial failed, and why where ipSCAPE says so', () => {
    expect(columns({ state: 'wrapping', failed: true })['description']).toBe('The call failed');
    const busy = columns({ state: 'wrapping', failed: true, facts: { failure: 'Busy' } });
    expect(busy['description']).toBe('The call failed: Busy');
  });

  it('is completed when it is closed, where the configuration says so', () => {
    expect(phoneCall({ state: 'wrapping' }).ending).toBe('open');
    expect(phoneCall({ state: 'closed' }).ending).toBe('completed');
    expect(phoneCall({ state: 'closed' }, { completeActivityRecordOnWrap: false }).ending).toBe('open');
  });

  it('has wrap code and interaction id in the configured columns, or in none', () => {
    const call: CallPart = { state: 'closed', facts: { wrapCode: 'Sale' } };

    expect(columns(call, { dispositionColumn: 'new_wrapcode', interactionIdColumn: 'new_id' })).toEqual(
      jasmine.objectContaining({ new_wrapcode: 'Sale', new_id: '19292' }),
    );
    const without = columns(call, { dispositionColumn: '', interactionIdColumn: '' });
    expect(Object.values(without)).not.toContain('Sale');
    expect(Object.keys(without)).not.toContain('');
  });
});

describe('columns of the phone call', () => {
  it('are filled by path or with a constant, where there is something to say', () => {
    const filled = columns(
      { facts: { data: { interaction: { notes: 'Call back', empty: '' } } } },
      {
        activityFields: [
          { column: 'description', path: 'interaction.notes' },
          { column: 'new_team', constant: 'Sales' },
          { column: 'new_nothing', path: 'interaction.empty' },
        ],
      },
    );

    expect(filled).toEqual(jasmine.objectContaining({ description: 'Call back', new_team: 'Sales' }));
    expect(Object.keys(filled)).not.toContain('new_nothing');
  });

  it('are never longer than Dataverse takes, and never end in half a character', () => {
    const long = '😀'.repeat(300);
    const cut = columns({
      facts: { customerNumber: '1'.repeat(300), campaign: `a${long}`, leadId: 'x'.repeat(60) },
      person: { ...jane, name: long },
    });

    expect(String(cut['phonenumber']).length).toBe(200);
    expect(String(cut['ips_leadid']).length).toBe(50);
    expect(cut['ips_campaign']).toBe(`a${'😀'.repeat(99)}`);
    expect(cut['subject']).toBe(`Call from ${'😀'.repeat(95)}`);
  });
});
