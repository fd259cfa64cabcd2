import fc from 'fast-check';
import { plainGuid } from '../../../WebResources/ports/records';

describe('plainGuid', () => {
  it('takes the braces and capitals of CIF away', () => {
    expect(plainGuid('{1B0F5CA9-0E5C-5D8A-9C6E-2F6B7F0A5C01}')).toBe('1b0f5ca9-0e5c-5d8a-9c6e-2f6b7f0a5c01');
  });

  it('gives every notation of one GUID the same text, and leaves that as it is', () => {
    fc.assert(
      fc.property(fc.uuid(), (guid) => {
        throwUnless(plainGuid(`{${guid.toUpperCase()}}`)).toBe(guid);
        throwUnless(plainGuid(guid)).toBe(guid);
      }),
    );
    expect().nothing();
  });
});
