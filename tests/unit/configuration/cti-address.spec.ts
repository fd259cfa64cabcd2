import { judgeCtiAddress } from '../../../WebResources/configuration/cti-address';
import { configurationRow } from '../../../WebResources/configuration/rows';
import { accept } from '../../../WebResources/ports/readers';

const ADDRESSES = [
  { address: 'https://contoso.ipscape.com.au', kind: 'good' },
  { address: 'https://contoso.ipscape.com.au/', kind: 'good' },
  { address: 'https://cti.contoso.com:8443', kind: 'good' },
  { address: 'http://localhost:5366', kind: 'good' },
  { address: 'http://contoso.ipscape.com.au', kind: 'not-secure' },
  { address: 'http://localhost.example.com', kind: 'not-secure' },
  { address: 'contoso.ipscape.com.au', kind: 'not-an-address' },
  { address: 'javascript:alert(1)', kind: 'not-an-address' },
  { address: 'ftp://contoso.ipscape.com.au', kind: 'not-an-address' },
  { address: 'https://', kind: 'not-an-address' },
  { address: 'https://contoso.ipscape.com.au/cti/', kind: 'not-an-origin' },
  { address: 'https://contoso.ipscape.com.au/?integration=1', kind: 'not-an-origin' },
  { address: 'https://contoso.ipscape.com.au/#x', kind: 'not-an-origin' },
  { address: 'https://agent@contoso.ipscape.com.au', kind: 'not-an-origin' },
] as const;

describe('the address of a tenant', () => {
  for (const { address, kind } of ADDRESSES) {
    it(`${address} is ${kind}`, () => {
      expect(judgeCtiAddress(address).kind).toBe(kind);
    });

    it(`${address} is judged by the form as by the panel`, () => {
      expect(judgeCtiAddress(address).kind === 'good').toBe(
        accept(configurationRow.ips_ctiurl, address) !== undefined,
      );
    });
  }

  it('may stand between spaces', () => {
    expect(judgeCtiAddress(' https://contoso.ipscape.com.au ').kind).toBe('good');
  });

  it('comes back without its path as a proposal', () => {
    expect(judgeCtiAddress('https://contoso.ipscape.com.au/cti/?integration=1')).toEqual({
      kind: 'not-an-origin',
      origin: 'https://contoso.ipscape.com.au',
    });
  });
});
