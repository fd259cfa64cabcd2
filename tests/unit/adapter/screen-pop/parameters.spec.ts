import { readParameters } from '../../../../WebResources/adapter/screen-pop/parameters';
import type { ScreenPopParameter } from '../../../../WebResources/options/options';
import { sampleRule } from '../../../support/sample-profile';

const read = (...parameters: ScreenPopParameter[]): Record<string, string> =>
  Object.fromEntries(
    readParameters(
      sampleRule({ parameters }),
      { interaction: { activity: { customerCli: ' +61 412 345 678 ' }, lead: { name: " O'Brien ", id: 7 } } },
      'AU',
    ),
  );

describe('readParameters', () => {
  it('reads texts as they are, without the blanks around them', () => {
    expect(
      read(
        { name: 'who', type: 'string', path: 'interaction.lead.name' },
        { name: 'lead', type: 'string', path: 'interaction.lead.id' },
      ),
    ).toEqual({ who: "O'Brien", lead: '7' });
  });

  it('writes telephone numbers in the notation asked for', () => {
    const path = 'interaction.activity.customerCli';

    expect(
      read(
        { name: 'local', type: 'phone', format: 'local', path },
        { name: 'e164', type: 'phone', format: 'e164', path },
        { name: 'text', type: 'string', path },
      ),
    ).toEqual({ local: '0412345678', e164: '+61412345678', text: '+61 412 345 678' });
  });

  it('is empty, not missing, where ipSCAPE does not say', () => {
    expect(read({ name: 'x', type: 'string', path: 'interaction.nowhere' })).toEqual({ x: '' });
    expect(read({ name: 'x', type: 'phone', format: 'e164', path: 'no path' })).toEqual({ x: '' });
  });
});
