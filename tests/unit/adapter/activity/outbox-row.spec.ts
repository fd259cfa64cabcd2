import { isOutdated, readOutboxRow } from '../../../../WebResources/adapter/activity/outbox-row';
import { boundJane, callMemory, outboxRow, phoneCall } from '../../../support/phone-calls';

describe('readOutboxRow', () => {
  it('reads back what was stored', () => {
    const row = outboxRow({
      desired: phoneCall({ regarding: boundJane, columns: { ips_talkseconds: 12 } }),
      confirmed: phoneCall(),
      status: { kind: 'refused', code: '0x80040220', message: 'no' },
      memory: callMemory({
        person: { table: 'contact', id: 'jane', name: 'Jane' },
        regarding: null,
        notes: 'Call back',
        dialledAs: '19293',
      }),
    });

    expect(readOutboxRow(structuredClone(row))).toEqual(row);
  });

  it('leaves alone what another release has written', () => {
    const strangers: unknown[] = [
      undefined,
      'text',
      {},
      { ...outboxRow(), format: 2 },
      { ...outboxRow(), status: { kind: 'sleeping' } },
      { ...outboxRow(), desired: { ...phoneCall(), parties: undefined } },
    ];

    for (const stored of strangers) expect(readOutboxRow(stored)).toBeUndefined();
  });
});

describe('isOutdated', () => {
  const days = (count: number): Date => new Date(Date.parse('2026-11-21T09:00:00Z') + count * 86_400_000);

  it('keeps sent calls for seven days', () => {
    const row = outboxRow({ status: { kind: 'sent' } });

    expect(isOutdated(row, days(6.9))).toBe(false);
    expect(isOutdated(row, days(7.1))).toBe(true);
    expect(isOutdated({ ...row, status: { kind: 'gone' } }, days(7.1))).toBe(true);
  });

  it('forgets a call that was to have no record, too', () => {
    expect(isOutdated({ ...outboxRow(), desired: null }, days(7.1))).toBe(true);
  });

  it('never gives up a call that is not written', () => {
    expect(isOutdated(outboxRow(), days(400))).toBe(false);
    expect(isOutdated(outboxRow({ status: { kind: 'refused', code: '', message: '' } }), days(400))).toBe(
      false,
    );
  });
});
