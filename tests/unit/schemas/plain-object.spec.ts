import { isMap, isPlainObject } from '../../../WebResources/schemas/plain-object';
import { ofOtherWindow } from '../../support/other-window';

describe('A plain object', () => {
  it('is one of this window or of another, or one without a prototype', () => {
    expect(isPlainObject({ a: 1 })).toBeTrue();
    expect(isPlainObject(Object.create(null))).toBeTrue();
    expect(isPlainObject(ofOtherWindow({ a: 1 }))).toBeTrue();
  });

  it('is no list, Map, Date, instance of a class, function or plain value, of whichever window', () => {
    const others = [
      [],
      new Map(),
      new Date(),
      new URL('https://contoso.com'),
      () => undefined,
      null,
      undefined,
      7,
      'text',
    ];
    const foreign = [ofOtherWindow([]), ofOtherWindow(new Map()), ofOtherWindow(new Date())];

    for (const value of [...others, ...foreign]) expect(isPlainObject(value)).toBeFalse();
  });
});

describe('A Map', () => {
  it('is one of this window or of another', () => {
    expect(isMap(new Map())).toBeTrue();
    expect(isMap(ofOtherWindow(new Map()))).toBeTrue();
  });

  it('is no object, list or Set', () => {
    for (const value of [{}, [], new Set(), null]) expect(isMap(value)).toBeFalse();
  });
});
