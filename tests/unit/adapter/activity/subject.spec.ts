import { fillSubject } from '../../../../WebResources/adapter/activity/subject';
import { callState, RECORD_TEXTS } from '../../../support/call-state';
import { sampleConfiguration } from '../../../support/sample-configuration';

const subject = (call: Parameters<typeof callState>[0], subjectTemplate = ''): string =>
  fillSubject(callState(call), {
    configuration: sampleConfiguration({ subjectTemplate }),
    texts: RECORD_TEXTS,
  });

describe('fillSubject', () => {
  const jane = { table: 'contact', id: 'jane', name: 'Jane Citizen' };

  it('names the person, else the number, else says that it is withheld', () => {
    expect(subject({ person: jane })).toBe('Call from Jane Citizen');
    expect(subject({ person: { table: 'contact', id: 'jane', name: '' } })).toBe('Call from +61412345678');
    expect(subject({})).toBe('Call from +61412345678');
    expect(subject({ facts: { customerNumber: '' } })).toBe('Call from a withheld number');
  });

  it('says which way the call went', () => {
    for (const subtype of ['outbound', 'manual', 'preview'] as const)
      expect(subject({ facts: { subtype }, person: jane })).toBe('Call to Jane Citizen');
  });

  it('takes names as they are', () => {
    expect(subject({ person: { ...jane, name: 'A $& {who} B' } })).toBe('Call from A $& {who} B');
  });

  it('fills the configuration’s template by path', () => {
    const template = 'Call for {{ interaction.campaignName }} ({{interaction.agentInteractionId}})';

    expect(subject({}, template)).toBe('Call for Support Inbound (19292)');
  });

  it('leaves gaps where ipSCAPE does not say, and falls back where nothing is left', () => {
    expect(subject({}, 'Call about {{interaction.topic}}')).toBe('Call about');
    expect(subject({}, ' {{interaction.topic}} ')).toBe('Call from +61412345678');
  });
});
