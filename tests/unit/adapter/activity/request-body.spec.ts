import fc from 'fast-check';
import type { PhoneCall } from '../../../../WebResources/adapter/activity/phone-call';
import {
  closing,
  createBody,
  reopenBody,
  updateBody,
} from '../../../../WebResources/adapter/activity/request-body';
import type { Row } from '../../../../WebResources/ports/records';
import { boundCase, boundJane, boundUser, phoneCall, USER } from '../../../support/phone-calls';

const JANE = `/contacts(${boundJane.id})`;
const CASE = `/incidents(${boundCase.id})`;
const withJane = phoneCall({
  parties: [
    { role: 1, record: boundJane },
    { role: 2, record: boundUser },
  ],
  regarding: boundJane,
});

describe('createBody', () => {
  it('has the id of our choice, all columns, all parties and the regarding', () => {
    expect(createBody('the-id', withJane)).toEqual({
      activityid: 'the-id',
      ...withJane.columns,
      phonecall_activity_parties: [
        { participationtypemask: 1, 'partyid_contact@odata.bind': JANE },
        { participationtypemask: 2, 'partyid_systemuser@odata.bind': `/systemusers(${USER})` },
      ],
      'regardingobjectid_contact_phonecall@odata.bind': JANE,
    });
  });

  it('never completes: Dataverse ignores statecode on create without an error', () => {
    const body = createBody('the-id', phoneCall({ ending: 'completed' }));

    expect(Object.keys(body)).not.toContain('statecode');
    expect(Object.keys(body)).not.toContain('statuscode');
  });

  it('keeps our id though an administrator has configured the column', () => {
    expect(createBody('the-id', phoneCall({ columns: { activityid: 'theirs' } }))['activityid']).toBe(
      'the-id',
    );
  });
});

describe('updateBody', () => {
  it('has nothing to say where all is written', () => {
    expect(updateBody(withJane, withJane)).toBeUndefined();
    expect(
      updateBody({ ...withJane, ending: 'completed' }, { ...withJane, ending: 'completed' }),
    ).toBeUndefined();
  });

  it('sends everything where nothing is known to be written', () => {
    expect(updateBody(withJane, undefined)).toEqual(
      jasmine.objectContaining({
        subject: 'Call from +61412345678',
        phonecall_activity_parties: [jasmine.anything(), jasmine.anything()],
        'regardingobjectid_contact_phonecall@odata.bind': JANE,
      }),
    );
  });

  it('sends the changed columns alone, so that what people edit by hand stays', () => {
    const over = phoneCall({ columns: { actualend: '2026-11-21T09:05:00.000Z' } });

    expect(updateBody(over, phoneCall())).toEqual({ actualend: '2026-11-21T09:05:00.000Z' });
  });

  it('sends all parties when one has changed', () => {
    const body = updateBody({ ...phoneCall(), parties: withJane.parties }, phoneCall());

    expect(body).toEqual({
      phonecall_activity_parties: [
        { participationtypemask: 1, 'partyid_contact@odata.bind': JANE },
        { participationtypemask: 2, 'partyid_systemuser@odata.bind': `/systemusers(${USER})` },
      ],
    });
  });

  it('binds a new regarding under its own name, and takes one away under its old name', () => {
    expect(updateBody({ ...withJane, regarding: boundCase }, withJane)).toEqual({
      'regardingobjectid_incident_phonecall@odata.bind': CASE,
    });
    expect(updateBody({ ...withJane, regarding: null }, withJane)).toEqual({
      regardingobjectid_contact_phonecall: null,
    });
  });

  it('completes in the same request as the last change, received or made', () => {
    const over = phoneCall({ columns: { actualend: 'x' }, ending: 'completed' });
    expect(updateBody(over, phoneCall())).toEqual({ actualend: 'x', statecode: 1, statuscode: 4 });

    const made = phoneCall({ columns: { directioncode: true } });
    expect(updateBody({ ...made, ending: 'completed' }, made)).toEqual({ statecode: 1, statuscode: 2 });
  });

  it('does not complete twice', () => {
    const done = phoneCall({ ending: 'completed' });

    expect(updateBody({ ...done, columns: { ...done.columns, subject: 'new' } }, done)).toEqual({
      subject: 'new',
    });
  });
});

describe('closing and reopening', () => {
  it('are the states of Microsoft’s phonecall reference', () => {
    expect(closing(phoneCall())).toEqual({ statecode: 1, statuscode: 4 });
    expect(closing(phoneCall({ columns: { directioncode: true } }))).toEqual({
      statecode: 1,
      statuscode: 2,
    });
    expect(reopenBody()).toEqual({ statecode: 0, statuscode: 1 });
  });
});

describe('bodies of any two desired records', () => {
  const anyCall = fc
    .record({
      subject: fc.constantFrom('a', 'b', 'c'),
      wrap: fc.constantFrom('', 'Sale'),
      jane: fc.boolean(),
      regarding: fc.constantFrom(null, boundJane, boundCase),
      ending: fc.constantFrom('open', 'completed', 'canceled'),
    })
    .map(({ subject, wrap, jane, regarding, ending }): PhoneCall =>
      phoneCall({
        columns: { subject, ...(wrap && { ips_wrapcode: wrap }) },
        parties: jane ? withJane.parties : phoneCall().parties,
        regarding,
        ending,
      }),
    );
  const partiesOf = (body: Row): unknown => body['phonecall_activity_parties'];

  it('have the complete list of parties or none', () => {
    fc.assert(
      fc.property(anyCall, fc.option(anyCall, { nil: undefined }), (desired, confirmed) => {
        const complete = partiesOf(createBody('id', desired));
        const body = updateBody(desired, confirmed);
        if (body && partiesOf(body) !== undefined) throwUnless(partiesOf(body)).toEqual(complete);
        else throwUnless(desired.parties.length).toBe(confirmed?.parties.length ?? -1);
      }),
    );
    expect().nothing();
  });

  it('have nothing to send once they were sent', () => {
    fc.assert(
      fc.property(anyCall, (desired) => {
        throwUnless(updateBody(desired, desired)).toBeUndefined();
      }),
    );
    expect().nothing();
  });

  it('bind each record under one name, and one regarding at most', () => {
    fc.assert(
      fc.property(anyCall, fc.option(anyCall, { nil: undefined }), (desired, confirmed) => {
        const bound = Object.entries(updateBody(desired, confirmed) ?? {}).filter(([key]) =>
          key.endsWith('.bind'),
        );
        throwUnless(bound.length).toBeLessThanOrEqual(1);
        for (const [key, value] of bound)
          throwUnless(key.startsWith('regardingobjectid_')).toBe(value !== undefined);
      }),
    );
    expect().nothing();
  });
});
