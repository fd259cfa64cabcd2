import { isToBeLogged, untilLongEnough } from '../../../../WebResources/adapter/activity/whether-to-log';
import type { Configuration } from '../../../../WebResources/configuration/configuration';
import { CALL_START, callState, type CallPart } from '../../../support/call-state';
import { sampleConfiguration } from '../../../support/sample-configuration';

const after = (seconds: number): Date => new Date(CALL_START.getTime() + seconds * 1000);
const logs = (
  part: CallPart,
  configuration: Partial<Configuration> = {},
  isLogged = false,
  seconds = 5,
): boolean => isToBeLogged(callState(part), sampleConfiguration(configuration), isLogged, after(seconds));

describe('whether a call is logged', () => {
  it('every call is, unless the configuration says otherwise', () => {
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

  describe('between colleagues is not where the configuration says so:', () => {
    const configuration = { logInternalCalls: false };
    const own = { pop: { kind: 'withheld', table: 'contact', reason: 'own' } } as const;

    it('ipSCAPE calls it so', () => {
      expect(logs({ facts: { isInternal: true } }, configuration)).toBe(false);
    });
    it('the number is one of the organisation’s own', () => {
      expect(logs(own, configuration)).toBe(false);
    });
    it('the caller is a user of Dynamics', () => {
      expect(logs({ person: { table: 'systemuser', id: 'x' } }, configuration)).toBe(false);
    });
    it('unless the agent has written notes, or it has a record already', () => {
      expect(logs({ ...own, notes: 'He will call the customer back' }, configuration)).toBe(true);
      expect(logs(own, configuration, true)).toBe(true);
    });
  });

  describe('shorter than the configuration asks for', () => {
    const configuration = { minimumSeconds: 10 };

    it('is not, as long as it is so short', () => {
      expect(logs({}, configuration, false, 9)).toBe(false);
      expect(logs({}, configuration, false, 10)).toBe(true);
      expect(logs({ state: 'closed', seconds: 9 }, configuration, false, 60)).toBe(false);
      expect(logs({ state: 'closed', seconds: 10 }, configuration, false, 60)).toBe(true);
    });

    it('counts a failed dial as no time at all', () => {
      expect(logs({ state: 'wrapping', failed: true, seconds: 30 }, configuration)).toBe(false);
    });

    it('is where the agent has written notes, or it has a record already', () => {
      expect(logs({ notes: 'Wrong number' }, configuration)).toBe(true);
      expect(logs({}, configuration, true)).toBe(true);
    });

    it('can be looked at again when it is long enough', () => {
      const until = (part: CallPart, seconds: number): number | undefined =>
        untilLongEnough(callState(part), sampleConfiguration(configuration), after(seconds));

      expect(until({}, 4)).toBe(6000);
      expect(until({}, 10)).toBeUndefined();
      expect(until({ state: 'closed' }, 4)).toBeUndefined();
      expect(until({ state: 'previewed' }, 4)).toBeUndefined();
    });
  });
});
