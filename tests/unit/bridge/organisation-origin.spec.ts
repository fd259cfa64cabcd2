import { organisationOrigin } from '../../../WebResources/bridge/organisation-origin';

describe('The organisation of the bridge', () => {
  const cases: readonly [given: string | undefined, origin: string | undefined][] = [
    ['https://contoso.crm6.dynamics.com', 'https://contoso.crm6.dynamics.com'],
    ['https://contoso.crm6.dynamics.com/main.aspx?appid=1', 'https://contoso.crm6.dynamics.com'],
    ['http://localhost:5365', 'http://localhost:5365'],
    ['http://contoso.crm6.dynamics.com', undefined],
    ['http://localhost.example.com', undefined],
    ['contoso.crm6.dynamics.com', undefined],
    ['javascript:alert(1)', undefined],
    ['*', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [given, origin] of cases)
    it(`is ${origin ?? 'none'} for data-crmurl ${given === undefined ? 'left out' : `"${given}"`}`, () => {
      expect(organisationOrigin(given)).toBe(origin);
    });
});
