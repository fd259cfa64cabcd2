import { asObject } from '../../../../WebResources/platform/cif/cif-object';
import { ofOtherWindow } from '../../../support/other-window';

describe('An answer or event of CIF', () => {
  it('is read from JSON, a Map or an object, of this window or another', () => {
    const members = { value: '0412', name: 'mobilephone' };
    const map = new Map(Object.entries(members));

    for (const value of [JSON.stringify(members), map, members, ofOtherWindow(map), ofOtherWindow(members)])
      expect(asObject(value)).toEqual(members);
  });

  it('has no members where it is neither', () => {
    for (const value of [undefined, null, '', 'no JSON', '7', 7, true]) expect(asObject(value)).toEqual({});
  });
});
