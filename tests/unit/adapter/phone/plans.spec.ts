import { formatPhone, learnPlan } from '../../../../WebResources/adapter/phone/number';
import { openPlans, SHIPPED_PLANS, type Plans } from '../../../../WebResources/adapter/phone/plans';
import { loadOtherPlans } from '../../../../WebResources/adapter/phone/other-plans';

const PARIS = '+33 1 42 68 53 00';

describe('the plans that ship in the panel', () => {
  it('are found by country and by calling code', () => {
    expect(SHIPPED_PLANS.of('AU')?.callingCode).toBe('61');
    expect(SHIPPED_PLANS.ofAbroad('61412345678')).toBe(SHIPPED_PLANS.of('AU'));
  });

  it('know no country but their own, not even by an object’s own words', () => {
    for (const country of ['', 'XX', 'au', 'constructor', '__proto__'])
      expect(SHIPPED_PLANS.of(country)).toBeUndefined();
    expect(SHIPPED_PLANS.ofAbroad('33142685300')).toBeUndefined();
  });
});

describe('learnPlan', () => {
  let loads = 0;
  let refuse = false;
  let plans: Plans;
  beforeEach(() => {
    [loads, refuse] = [0, false];
    plans = openPlans(() => {
      loads += 1;
      return refuse ? Promise.reject(new Error('not found')) : loadOtherPlans();
    });
  });

  it('loads nothing for a number that the eight countries read', async () => {
    for (const raw of ['0412 345 678', '+1 212 555 0123', '0011 44 20 7946 0123', 'anonymous', ''])
      expect(await learnPlan(raw, 'AU', plans)).toBeTrue();

    expect(loads).toBe(0);
  });

  it('loads the other countries once, for a calling code that is none of the eight’s', async () => {
    expect(
      await Promise.all([PARIS, '0011 33 1 42 68 53 00'].map((raw) => learnPlan(raw, 'AU', plans))),
    ).toEqual([true, true]);
    expect(await learnPlan('+999 1234567', 'AU', plans)).toBeTrue();

    expect(loads).toBe(1);
    expect(formatPhone(PARIS, 'AU', 'international', plans)).toBe('+33 1 42 68 53 00');
    expect(formatPhone('0011 33 142685300', 'AU', 'e164', plans)).toBe('+33142685300');
  });

  it('loads them for a configuration whose country is none of the eight', async () => {
    await learnPlan('01 42 68 53 00', 'FR', plans);

    expect(formatPhone('01 42 68 53 00', 'FR', 'e164', plans)).toBe('+33142685300');
    expect(formatPhone('0412 345 678', 'AU', 'e164', plans)).toBe('+61412345678');
  });

  it('says so where they cannot be had: the number keeps its digits, the next one tries again', async () => {
    refuse = true;
    expect(await learnPlan(PARIS, 'AU', plans)).toBeFalse();
    expect(formatPhone(PARIS, 'AU', 'e164', plans)).toBe('+33142685300');

    refuse = false;
    expect(await learnPlan(PARIS, 'AU', plans)).toBeTrue();
    expect(loads).toBe(2);
  });

  it('has none beyond the eight where nobody gives them', async () => {
    expect(await learnPlan(PARIS, 'AU', SHIPPED_PLANS)).toBeFalse();
  });
});
