import type { DesiredRow } from '../../../../WebResources/adapter/activity/outbox-row';
import { activityId } from '../../../../WebResources/adapter/activity/record-id';
import { sendStep, type Step } from '../../../../WebResources/adapter/activity/send-call';
import type { OutboxStore } from '../../../../WebResources/ports/outbox-store';
import type { Row } from '../../../../WebResources/ports/records';
import { outboxInMemory } from '../../../../WebResources/platform/storage/outbox-in-memory';
import { outboxRow, phoneCall, SCOPE, USER } from '../../../support/phone-calls';
import { recordWriterFake, type RecordWriterFake } from '../../../support/record-writer-fake';

const refused = { kind: 'refused', code: '0x80040220', message: 'missing prvCreateActivity' } as const;
const ID = 'd16cc77d-f92f-52b3-b1ab-84a998d47c8e';
const SECOND_ID = 'd86b1786-89ac-546d-8497-6b0572773971';

describe('sendStep', () => {
  let writer: RecordWriterFake;
  let noted: string[];
  let store: OutboxStore;
  beforeEach(async () => {
    writer = recordWriterFake();
    noted = [];
    store = outboxInMemory();
    expect(await activityId(SCOPE.tenant, '19292')).toBe(ID);
  });
  const step = (row: Partial<DesiredRow> = {}): Promise<Step> =>
    sendStep(outboxRow(row), {
      writer,
      store,
      note: (name, values = {}) => noted.push([name, values['why']].filter(Boolean).join(': ')),
    });

  describe('with no record yet', () => {
    it('creates it open under the id made of the interaction', async () => {
      const desired = phoneCall({ ending: 'completed' });

      expect(await step({ desired })).toEqual({
        kind: 'on',
        progress: {
          recordId: ID,
          confirmed: { ...desired, ending: 'open' },
          attempted: null,
          uncertain: false,
        },
      });
      expect(writer.rows.get(ID)?.['subject']).toBe('Call from +61412345678');
    });

    it('waits where Dataverse is busy, offline or signed out', async () => {
      writer.nextWrites({ kind: 'busy', retryAfterMs: 7000 }, { kind: 'offline' }, { kind: 'signed-out' });

      expect(await step()).toEqual({ kind: 'wait', reason: 'busy', retryAfterMs: 7000 });
      expect(await step()).toEqual({ kind: 'wait', reason: 'offline' });
      expect(await step()).toEqual({ kind: 'wait', reason: 'signed-out' });
    });

    it('reports a refusal as Dataverse words it', async () => {
      writer.nextWrites(refused);

      expect(await step()).toEqual(refused);
    });

    it('is refused where a record it is linked to was deleted', async () => {
      writer.nextWrites({ kind: 'gone' });

      expect(await step()).toEqual(jasmine.objectContaining({ kind: 'refused', code: '0x80040217' }));
    });
  });

  describe('with the id already there', () => {
    const ours: Row = {
      activityid: ID,
      _createdby_value: USER.toUpperCase(),
      actualstart: '2026-11-21T09:00:00Z',
      ips_agentinteractionid: '19292',
    };

    it('goes on with the record where it is ours: its answer was lost, or another tab was quicker', async () => {
      writer.rows.set(ID, ours);

      expect(await step()).toEqual({ kind: 'on', progress: { recordId: ID, confirmed: null } });
      expect(noted).toEqual(['record-exists']);
    });

    const foreign: readonly (readonly [why: string, part: Row])[] = [
      ['of another interaction', { ips_agentinteractionid: '7' }],
      ['created by a colleague', { _createdby_value: '00000000-0000-4000-8000-000000000009' }],
      ['of another day', { actualstart: '2026-11-19T09:00:00Z' }],
      ['without a start', { actualstart: null }],
    ];
    for (const [why, part] of foreign) {
      it(`takes another name where it is one ${why}`, async () => {
        writer.rows.set(ID, { ...ours, ...part });

        expect(await step()).toEqual({ kind: 'on', progress: { suffix: 2 } });
        expect(noted).toEqual(['record-foreign: another call']);
        expect(writer.rows.get(ID)).toEqual({ ...ours, ...part });
      });
    }

    it('creates the record under the second name then', async () => {
      writer.rows.set(ID, { ...ours, ips_agentinteractionid: '7' });

      expect(await step({ suffix: 2 })).toEqual(
        jasmine.objectContaining({ progress: jasmine.objectContaining({ recordId: SECOND_ID }) }),
      );
    });

    it('goes by creator and start where the record has no interaction id', async () => {
      writer.rows.set(ID, { ...ours, ips_agentinteractionid: undefined });

      expect((await step()).kind).toBe('on');
      expect(noted).toEqual(['record-exists']);
    });

    it('takes another name where it may not be read and this browser has not sent it', async () => {
      writer.rows.set(ID, ours);
      writer.nextReads(refused);

      expect(await step()).toEqual({ kind: 'on', progress: { suffix: 2 } });
      expect(noted).toEqual(['record-foreign: not readable']);
    });

    it('leaves a record alone that may not be read and that this browser has sent, and says so', async () => {
      await store.rememberSent(ID);
      for (const outcome of [{ kind: 'gone' } as const, refused]) {
        writer.rows.set(ID, ours);
        writer.nextReads(outcome);

        expect(await step()).toEqual(
          jasmine.objectContaining({ kind: 'refused', code: 'RECORD_NOT_READABLE' }),
        );
      }
      expect(noted).toEqual(['record-foreign: not readable', 'record-foreign: not readable']);
    });

    it('waits where the reading has to wait', async () => {
      writer.rows.set(ID, ours);
      writer.nextReads({ kind: 'offline' });

      expect(await step()).toEqual({ kind: 'wait', reason: 'offline' });
    });
  });

  describe('with a record of ours', () => {
    const over = phoneCall({ columns: { actualend: '2026-11-21T09:05:00.000Z' }, ending: 'completed' });
    const present = { recordId: ID, confirmed: phoneCall(), desired: over };
    beforeEach(() => writer.rows.set(ID, { activityid: ID, statecode: 0 }));

    it('sends what has changed', async () => {
      expect(await step(present)).toEqual({
        kind: 'on',
        progress: { confirmed: over, attempted: null, uncertain: false },
      });
      expect(writer.writes.map(({ body }) => body)).toEqual([
        { actualend: '2026-11-21T09:05:00.000Z', statecode: 1, statuscode: 4 },
      ]);
    });

    it('has sent it all where nothing is left', async () => {
      expect(await step({ ...present, desired: phoneCall() })).toEqual({ kind: 'sent' });
      expect(writer.writes).toEqual([]);
    });

    it('has sent it all, too, where only less is desired than was written', async () => {
      const confirmed = phoneCall({ columns: { ips_campaign: 'Support' }, ending: 'completed' });

      expect(await step({ ...present, desired: phoneCall(), confirmed })).toEqual({ kind: 'sent' });
    });

    it('does not create again what someone has deleted', async () => {
      writer.rows.clear();

      expect(await step(present)).toEqual({ kind: 'gone' });
      expect(writer.rows.size).toBe(0);
    });

    it('reopens a completed record before a late change, and completes it in the change', async () => {
      const late = { ...over, columns: { ...over.columns, subject: 'Call from Jane' } };

      const first = await step({ ...present, desired: late, confirmed: over });
      expect(first).toEqual({ kind: 'on', progress: { confirmed: { ...over, ending: 'open' } } });
      await step({ ...present, desired: late, confirmed: { ...over, ending: 'open' } });

      expect(writer.writes.map(({ body }) => body)).toEqual([
        { statecode: 0, statuscode: 1 },
        { subject: 'Call from Jane', statecode: 1, statuscode: 4 },
      ]);
    });

    it('takes a refused closing for done where the record shows it: its answer was lost', async () => {
      const sale = { ...over, columns: { ...over.columns, ips_wrapcode: 'Sale' } };
      writer.rows.set(ID, { ...sale.columns, actualend: '2026-11-21T09:05:00Z', statecode: 1 });
      writer.nextWrites(refused);

      expect(await step({ ...present, desired: sale })).toEqual({
        kind: 'on',
        progress: { confirmed: sale, attempted: null, uncertain: false },
      });
    });

    it('reopens a record that someone else has completed', async () => {
      writer.rows.set(ID, { statecode: 1 });
      writer.nextWrites(refused);

      expect(await step(present)).toEqual({
        kind: 'on',
        progress: { confirmed: { ...phoneCall(), ending: 'completed' } },
      });
    });

    it('sends everything where an overtaken update may have been written', async () => {
      await step({ ...present, uncertain: true });

      expect(writer.writes.map(({ body }) => Object.keys(body))).toEqual([
        [...Object.keys(over.columns), 'phonecall_activity_parties', 'statecode', 'statuscode'],
      ]);
    });

    it('reopens a closed record, matching or not, where an overtaken update may have closed it', async () => {
      writer.rows.set(ID, { ...over.columns, statecode: 1 });
      writer.nextWrites(refused);

      expect(await step({ ...present, uncertain: true })).toEqual({
        kind: 'on',
        progress: { confirmed: { ...phoneCall(), ending: 'completed' } },
      });
    });

    it('does not take one wrap code for another because both end in a number', async () => {
      const sale = { ...over, columns: { ...over.columns, ips_wrapcode: 'Sale 1' } };
      writer.rows.set(ID, { ...sale.columns, ips_wrapcode: 'Lost 1', statecode: 1 });
      writer.nextWrites(refused);

      expect(await step({ ...present, desired: sale })).toEqual({
        kind: 'on',
        progress: { confirmed: { ...phoneCall(), ending: 'completed' } },
      });
    });

    it('reports a refusal of an open record', async () => {
      writer.nextWrites(refused);
      expect(await step(present)).toEqual(refused);
    });

    for (const outcome of [{ kind: 'busy' }, { kind: 'offline' }, { kind: 'signed-out' }] as const) {
      it(`waits where the check of a refused closing meets ${outcome.kind}, and checks again`, async () => {
        writer.rows.set(ID, { ...over.columns, statecode: 1 });
        writer.nextWrites(refused, refused);
        writer.nextReads(outcome);
        expect(await step(present)).toEqual({ kind: 'wait', reason: outcome.kind });

        expect(await step(present)).toEqual(
          jasmine.objectContaining({ progress: jasmine.objectContaining({ confirmed: over }) }),
        );
      });
    }
  });
});
