import { detailWords } from '../../../WebResources/strings/words';
import { jane } from '../../support/panel-fixtures';

const NOW = new Date('2026-11-21T09:00:00Z');
const words = (lastActivity: string, language = 'en'): string =>
  detailWords({ ...jane, lastActivity: new Date(lastActivity) }, NOW, language);

describe('what distinguishes matches', () => {
  it('is company and city, and when somebody last had to do with it', () => {
    expect(detailWords(jane, NOW, 'en')).toBe('Contoso, Sydney');
    expect(words('2026-11-19T09:00:00Z')).toBe('Contoso, Sydney · 2 days ago');
    expect(words('2026-11-20T09:00:00Z')).toBe('Contoso, Sydney · yesterday');
    expect(words('2026-07-21T09:00:00Z')).toBe('Contoso, Sydney · 4 months ago');
    expect(words('2023-11-21T09:00:00Z')).toBe('Contoso, Sydney · 3 years ago');
  });

  it('is in the agent’s language', () => {
    expect(words('2026-11-19T09:00:00Z', 'de')).toBe('Contoso, Sydney · vorgestern');
  });
});
