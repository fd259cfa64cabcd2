import { recordTexts } from '../../../WebResources/strings/record-texts';
import { stringsOf } from '../../../WebResources/platform/strings';
import { english } from '../../support/english';

const german = stringsOf(new Map([['subject_inbound', 'Anruf von {who}']]));

describe('what is written into records', () => {
  it('is in the organisation’s language, whatever the agent’s is', async () => {
    const asked: unknown[] = [];
    const load = (...args: unknown[]): Promise<typeof german> => {
      asked.push(args[0]);
      return Promise.resolve(german);
    };

    expect((await recordTexts(1031, english, load)).inbound).toBe('Anruf von {who}');
    expect(asked).toEqual([1031]);
  });

  it('takes no request where both are the same, or the host does not say', async () => {
    const load = (): never => {
      throw new Error('a request');
    };
    for (const language of [1033, undefined])
      expect((await recordTexts(language, english, load)).inbound).toBe('Call from {who}');
  });
});
