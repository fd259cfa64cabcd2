import { isToBeLogged, untilLongEnough } from '../../../../WebResources/adapter/activity/whether-to-log';
import type { Profile } from '../../../../WebResources/options/options';
import { CALL_START, callState, type CallPart } from '../../../support/call-state';
import { sampleProfile } from '../../../support/sample-profile';

const after = (seconds: number): Date => new Date(CALL_START.getTime() + seconds * 1000);
const logs = (part: CallPart, profile: Partial<Profile> = {}, isLogged = false, seconds = 5): boolean =>
  isToBeLogged(callState(part), sampleProfile(profile), isLogged, after(seconds));

describe('whether a call is logged', () => {
  it('every call is, unless the profile says otherwise', () => {
    expect(logs({})).toBe(true);
    expect(logs({ state: 'closed', seconds: 0 })).toBe(true);
    expect(logs({ facts: { isInternal: true } })).toBe(true);
  });

  it('a presented lead is where a record is wanted at once, and elsewhere not before it is dialled, or the agent has written notes', () => {
    for (const state of ['previewed', 'skipped', 'wrapped-uncalled'] as const) {
      expect(logs({ state })).toBe(false);
      expect(logs({ state }, { createTaskOnPreview: true })).toBe(true);
      expect(logs({ state, notes: 'Has moved away' })).toBe(true);
    }
  });

  describe('between colleagues is not where the profile says so:', () => {
    const profile = { logInternalCalls: false };
    const own = { pop: { kind: 'withheld', table: 'contact', reason: 'own' } } as const;

    it('ipSCAPE calls it so', () => {
      expect(logs({ facts: { isInternal: true } }, profile)).toBe(false);
    });
    it('the number is one of the organisation’s own', () => {
      expect(logs(own, profile)).toBe(false);
    });
    it('the caller is a user of Dynamics', () => {
      expect(logs({ person: { table: 'systemuser', id: 'x' } }, profile)).toBe(false);
    });
    it('unless the agent has written notes, or it has a record already', () => {
      expect(logs({ ...own, notes: 'He will call the customer back' }, profile)).toBe(true);
      expect(logs(own, profile, true)).toBe(true);
    });
  });

  describe('shorter than the profile asks for', () => {
    const profile = { minimumSeconds: 10 };

    it('is not, as long as it is so short', () => {
      expect(logs({}, profile, false, 9)).toBe(false);
      expect(logs({}, profile, false, 10)).toBe(true);
      expect(logs({ state: 'closed', seconds: 9 }, profile, false, 60)).toBe(false);
      expect(logs({ state: 'closed', seconds: 10 }, profile, false, 60)).toBe(true);
    });

    it('counts a failed dial as no time at all', () => {
      expect(logs({ state: 'wrapping', failed: true, seconds: 30 }, profile)).toBe(false);
    });

    it('is where the agent has written notes, or it has a record already', () => {
      expect(logs({ notes: 'Wrong number' }, profile)).toBe(true);
      expect(logs({}, profile, true)).toBe(true);
    });

    it('can be looked at again when it is long enough', () => {
      const until = (part: CallPart, seconds: number): number | undefined =>
        untilLongEnough(callState(part), sampleProfile(profile), after(seconds));

      expect(until({}, 4)).toBe(6000);
      expect(until({}, 10)).toBeUndefined();
      expect(until({ state: 'closed' }, 4)).toBeUndefined();
      expect(until({ state: 'previewed' }, 4)).toBeUndefined();
    });
  });
});
