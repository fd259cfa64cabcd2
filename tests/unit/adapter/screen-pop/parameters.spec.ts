import { readParameters } from '../../../../WebResources/adapter/screen-pop/parameters';
import type { ScreenPopParameter } from '../../../../WebResources/configuration/configuration';
import { interactionFacts } from '../../../support/interaction-facts';
import { sampleConfiguration, sampleRule } from '../../../support/sample-configuration';

const CLI = 'interaction.activity.customerCli';
const configuration = sampleConfiguration({ ownNumbers: ['02 9999 0000'] });

function parameters(
  list: readonly ScreenPopParameter[],
  customerNumber = ' +61 412 345 678 ',
  matchNotations = false,
): ReturnType<typeof readParameters> {
  const data = {
    interaction: {
      activity: { customerCli: customerNumber },
      lead: { name: " O'Brien ", id: 7, phone: '+61 2 5550 0000' },
    },
  };
  const rule = sampleRule({ parameters: list, matchNotations });
  return readParameters(rule, interactionFacts({ customerNumber, data }), configuration);
}
const read = (list: readonly ScreenPopParameter[], customerNumber?: string): Record<string, string> =>
  Object.fromEntries(parameters(list, customerNumber).values);

describe('readParameters', () => {
  it('reads texts as they are, without the blanks around them', () => {
    expect(
      read([
        { name: 'who', type: 'string', path: 'interaction.lead.name' },
        { name: 'lead', type: 'string', path: 'interaction.lead.id' },
      ]),
    ).toEqual({ who: "O'Brien", lead: '7' });
  });

  it('leaves out a text that no address has room for, and reads the rest', () => {
    const list: readonly ScreenPopParameter[] = [
      { name: 'who', type: 'string', path: 'interaction.activity.callerName' },
      { name: 'phone', type: 'phone', format: 'e164', path: CLI },
    ];
    const rule = sampleRule({ parameters: list });
    for (const [length, kept] of [
      [2_000, 2_000],
      [100_000, 0],
    ] as const) {
      const data = {
        interaction: { activity: { callerName: 'x'.repeat(length), customerCli: '+61412345678' } },
      };
      const { values } = readParameters(rule, interactionFacts({ data }), configuration);
      expect(values.get('who')?.length).toBe(kept);
      expect(values.get('phone')).toBe('+61412345678');
    }
  });

  it('writes telephone numbers in the notation asked for', () => {
    expect(
      read([
        { name: 'local', type: 'phone', format: 'local', path: CLI },
        { name: 'e164', type: 'phone', format: 'e164', path: CLI },
        { name: 'text', type: 'string', path: CLI },
      ]),
    ).toEqual({ local: '0412345678', e164: '+61412345678', text: '+61 412 345 678' });
  });

  it('is empty, not missing, where ipSCAPE does not say', () => {
    expect(read([{ name: 'x', type: 'string', path: 'interaction.nowhere' }])).toEqual({ x: '' });
    expect(read([{ name: 'x', type: 'phone', format: 'e164', path: 'no path' }])).toEqual({ x: '' });
  });

  it('is empty where the number is nobody’s to find, be it a phone or a text, and says the rest', () => {
    const list: readonly ScreenPopParameter[] = [
      { name: 'phone', type: 'phone', format: 'raw', path: CLI },
      { name: 'text', type: 'string', path: CLI },
      { name: 'second', type: 'phone', format: 'e164', path: 'interaction.lead.phone' },
      { name: 'lead', type: 'string', path: 'interaction.lead.id' },
    ];
    for (const number of ['', 'anonymous', '123', '+61 2 9999 0000'])
      expect(read(list, number)).toEqual({ phone: '', text: '', second: '+61255500000', lead: '7' });
  });

  it('knows the forms a phone parameter may be stored in, where the rule looks for them', () => {
    const list: readonly ScreenPopParameter[] = [
      { name: 'n', type: 'phone', format: 'local', path: CLI },
      { name: 'text', type: 'string', path: CLI },
    ];
    const { stored } = parameters(list, '0412345678 x5', true);

    expect([...stored.keys()]).toEqual(['n', 'text']);
    expect(stored.get('text')?.phoneColumnsAlone).toBeTrue();
    expect(stored.get('n')?.whole).toContain('0412 345 678');
    expect(stored.get('n')?.whole).toContain('+61412345678');
    expect(stored.get('n')?.starts).toContain('+61412345678 ');
    expect(parameters(list).stored.size).toBe(0);
    expect(parameters(list, 'anonymous', true).stored.get('n')).toEqual({ whole: [], starts: [] });
  });

  it('leaves out our own numbers, and the calling side of a call that is not inbound', () => {
    const list: readonly ScreenPopParameter[] = [
      { name: 'customer', type: 'string', path: CLI },
      { name: 'campaign', type: 'string', path: 'interaction.activity.sourcePhoneNumber' },
      { name: 'own', type: 'string', path: 'interaction.activity.own' },
    ];
    const activity = { customerCli: '0412345678', sourcePhoneNumber: '0255500000', own: '(02) 9999 0000' };
    const given = (subtype: 'inbound' | 'outbound'): Record<string, string> => {
      const facts = interactionFacts({
        subtype,
        customerNumber: activity.customerCli,
        data: { interaction: { activity } },
      });
      return Object.fromEntries(
        readParameters(sampleRule({ parameters: list }), facts, configuration).values,
      );
    };

    expect(given('outbound')).toEqual({ customer: '0412345678', campaign: '', own: '' });
    expect(given('inbound')).toEqual({ customer: '0412345678', campaign: '0255500000', own: '' });
  });
});
