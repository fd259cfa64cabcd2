import { learnPlan } from '../../../../WebResources/adapter/phone/number';
import { openPlans } from '../../../../WebResources/adapter/phone/plans';
import { loadOtherPlans, loadOtherPlansInTime } from '../../../../WebResources/adapter/phone/other-plans';
import { clockFake } from '../../../support/clock-fake';

const PARIS = '+33 1 42 68 53 00';

describe('the numbering plans of the other countries', () => {
  it('are waited for a few seconds, and are there for the next number where they come later', async () => {
    const clock = clockFake();
    let arrive = (): void => undefined;
    const file = new Promise<void>((resolve) => (arrive = resolve)).then(loadOtherPlans);
    const plans = openPlans(() => loadOtherPlansInTime(clock, () => file));
    const first = learnPlan(PARIS, 'AU', plans);
    await clock.advance(4_000);
    expect(await first).toBeFalse();
    expect(plans.of('FR')).toBeUndefined();

    arrive();
    expect(await learnPlan(PARIS, 'AU', plans)).toBeTrue();
    expect(plans.of('FR')?.callingCode).toBe('33');
    expect(clock.pending()).toBe(0);
  });

  it('are given up at once where they cannot be had', async () => {
    const clock = clockFake();
    await expectAsync(
      loadOtherPlansInTime(clock, () => Promise.reject(new Error('not found'))),
    ).toBeRejectedWithError('not found');
    expect(clock.pending()).toBe(0);
  });
});
