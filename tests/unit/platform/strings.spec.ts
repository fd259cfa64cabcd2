import { loadStrings, readResx, stringsOf } from '../../../WebResources/platform/strings';
import { english } from '../../support/english';

const resx = (text: string): string => `<root><data name="greeting"><value>${text}</value></data></root>`;

describe('The texts of the panel', () => {
  it('are those of the agent’s language', async () => {
    const strings = await loadStrings(1031, 'strings/', ['cti'], (url) =>
      Promise.resolve(url === 'strings/cti.1031.resx' ? resx('Guten Tag') : undefined),
    );
    expect(strings.text('greeting')).toBe('Guten Tag');
  });

  it('are English where the language has none', async () => {
    const strings = await loadStrings(1041, 'strings/', ['cti'], (url) =>
      Promise.resolve(url === 'strings/cti.1033.resx' ? resx('Good day') : undefined),
    );
    expect(strings.text('greeting')).toBe('Good day');
  });

  it('of several files are together', async () => {
    const strings = await loadStrings(1033, '', ['cti', 'settings'], (url) =>
      Promise.resolve(
        url === 'settings.1033.resx'
          ? resx('Good day')
          : '<root><data name="other"><value>Other</value></data></root>',
      ),
    );
    expect([strings.text('greeting'), strings.text('other')]).toEqual(['Good day', 'Other']);
  });

  it('are their keys where nothing could be loaded', async () => {
    const strings = await loadStrings(1033, 'strings/', ['cti'], () => Promise.resolve(undefined));
    expect(strings.text('greeting')).toBe('greeting');
  });

  it('take values for {names}, never twice, and show a name that has none', () => {
    const strings = stringsOf(readResx(resx('Hello {name}, {empty}{absent}!')));
    expect(strings.text('greeting', { name: '{empty}', empty: '' })).toBe('Hello {empty}, {absent}!');
  });

  it('are read from a real request, too, and a missing file is no failure', async () => {
    expect((await loadStrings(1033, '/nowhere/', ['cti'])).text('greeting')).toBe('greeting');
  });

  it('name a remedy for an error', () => {
    expect(english.text('error_NO_XRM')).toBe(
      'This page is not inside Dynamics. Open it from a Dynamics app.',
    );
  });
});
