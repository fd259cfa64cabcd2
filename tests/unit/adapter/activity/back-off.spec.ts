import fc from 'fast-check';
import { backOff } from '../../../../WebResources/adapter/activity/back-off';

const DAY = 86_400_000;

describe('The wait after Dataverse could not take a request', () => {
  it('doubles from two seconds to a minute', () => {
    const waits = backOff(() => 0);

    expect(Array.from({ length: 7 }, () => waits.next())).toEqual([
      2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
    ]);
  });

  it('starts low again once Dataverse has answered', () => {
    const waits = backOff(() => 0);
    for (let time = 0; time < 9; time++) waits.next();
    waits.reset();

    expect(waits.next()).toBe(2_000);
  });

  it('lasts as long as the server asks, five minutes at most', () => {
    expect(backOff(() => 0).next(7_000)).toBe(7_000);
    expect(backOff(() => 0).next(34 * DAY)).toBe(300_000);
    expect(backOff(() => 0).next(Infinity)).toBe(300_000);
  });

  it('differs from panel to panel, so that a centre does not come back in step', () => {
    expect(backOff(() => 0.5).next(10_000)).toBe(11_250);
    expect(backOff(() => 0.99).next(10_000)).toBeLessThanOrEqual(12_500);
  });

  it('is never shorter than two seconds, nor longer than a timer takes, whatever the server says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double(), { nil: undefined })),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (asked, random) => {
          const waits = backOff(() => random);
          return asked.every((ms) => {
            const wait = waits.next(ms);
            return wait >= 2_000 && wait < 2 ** 31;
          });
        },
      ),
    );
    expect().nothing();
  });
});
