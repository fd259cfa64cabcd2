import { checkCountry, isCountry } from '../../../../WebResources/configuration/check/check-country';

describe('checkCountry', () => {
  it('has nothing to say of a country, whatever its case, and of none', () => {
    for (const country of ['AU', 'nz', 'GB', ' US ', '']) expect(checkCountry(country)).toEqual([]);
  });

  it('refuses what is no country', () => {
    for (const country of ['XX', 'ZZ', 'A', '61', 'A1'])
      expect(checkCountry(country).map(({ text }) => text))
        .withContext(country)
        .toEqual(['country_unknown']);
  });

  it('takes the code of a country for one, and nothing else', () => {
    expect(['au', ' NZ '].every(isCountry)).toBeTrue();
    expect(['', ' ', 'UK', 'ZZ', 'Australia'].some(isCountry)).toBeFalse();
  });

  it('knows the code of a country that people write otherwise', () => {
    expect(checkCountry('uk')).toEqual([jasmine.objectContaining({ instead: 'GB' })]);
  });
});
