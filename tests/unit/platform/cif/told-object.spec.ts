import { toldObject } from '../../../../WebResources/platform/cif/told-object';
import { ofOtherWindow } from '../../../support/other-window';

describe('What CIF tells', () => {
  it('is read from JSON, a Map or an object, of this window or another', () => {
    const members = { value: '0412', name: 'mobilephone' };
    const map = new Map(Object.entries(members));

    for (const value of [JSON.stringify(members), map, members, ofOtherWindow(map), ofOtherWindow(members)])
      expect(toldObject(value)).toEqual(members);
  });

  it('has no members where it is nothing of the kind', () => {
    for (const value of [undefined, null, '', 'no JSON', '7', 7, true]) expect(toldObject(value)).toEqual({});
  });
});
