import { isSameCall } from '../../../../WebResources/adapter/activity/same-call';

const HOUR = 3_600_000;
const start = '2026-11-21T09:00:00.000Z';

describe('Two calls under one interaction id', () => {
  it('are one where their activity ids are the same, whatever else is reported', () => {
    const one = { activityId: '7', reportedStart: start, number: '1' };

    expect(isSameCall(one, { activityId: '7', reportedStart: '2026-11-25T09:00:00Z' }, 96 * HOUR)).toBe(true);
    expect(isSameCall(one, { ...one, activityId: '8' }, 0)).toBe(false);
  });

  it('are one where ipSCAPE reports starts less than a minute apart and one of them has no activity id', () => {
    const one = { activityId: '7', reportedStart: start, number: '1' };

    expect(isSameCall(one, { reportedStart: '2026-11-21T09:00:59.999Z', number: '2' }, 0)).toBe(true);
    expect(isSameCall(one, { reportedStart: '2026-11-21T08:59:00.000Z', number: '1' }, 0)).toBe(false);
  });

  it('are one where the number is the same and half a day has not passed, as far as nothing else is reported', () => {
    const one = { reportedStart: start, number: '1' };

    expect(isSameCall(one, { number: '1' }, 11.9 * HOUR)).toBe(true);
    expect(isSameCall(one, { number: '1' }, 12 * HOUR)).toBe(false);
    expect(isSameCall(one, { number: '2' }, 0)).toBe(false);
    expect(isSameCall({ number: '' }, {}, 0)).toBe(true);
    expect(isSameCall({ number: '1' }, { number: '1' }, NaN)).toBe(false);
  });
});
