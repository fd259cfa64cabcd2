import fc from 'fast-check';
import { mergeData } from '../../../WebResources/adapter/merge-data';
import type { JsonObject } from '../../../WebResources/ports/toolbar';

const json: fc.Arbitrary<JsonObject> = fc
  .dictionary(fc.string(), fc.jsonValue())
  .map((value) => JSON.parse(JSON.stringify(value)) as JsonObject);

describe('mergeData', () => {
  it('keeps what a thinner payload leaves out, at any depth', () => {
    const old = { interaction: { id: 5, activity: { customerCli: '+61412345678', duration: 0 } } };
    const young = { interaction: { id: 5, activity: { duration: 34 }, wrap: { wrapCode: 26 } } };

    expect<unknown>(mergeData(old, young)).toEqual({
      interaction: {
        id: 5,
        activity: { customerCli: '+61412345678', duration: 34 },
        wrap: { wrapCode: 26 },
      },
    });
  });

  it('keeps what a later payload empties', () => {
    expect<unknown>(mergeData({ cli: '+61412345678', lead: 7 }, { cli: '', lead: null })).toEqual({
      cli: '+61412345678',
      lead: 7,
    });
  });

  it('takes false, zero and lists as they come', () => {
    expect<unknown>(mergeData({ a: true, b: 5, c: [1, 2] }, { a: false, b: 0, c: [3] })).toEqual({
      a: false,
      b: 0,
      c: [3],
    });
  });

  it('changes nothing when the same payload comes again', () => {
    fc.assert(fc.property(json, (data) => expect<unknown>(mergeData(data, data)).toEqual(data)));
    expect().nothing();
  });

  it('loses no key of either, not even __proto__', () => {
    fc.assert(
      fc.property(json, json, (old, young) => {
        const merged = Object.keys(mergeData(old, young));
        throwUnless(merged).toEqual(jasmine.arrayContaining([...Object.keys(old), ...Object.keys(young)]));
      }),
    );
    expect().nothing();
    expect(Object.keys(mergeData({}, JSON.parse('{"__proto__":{"x":1}}') as JsonObject))).toEqual([
      '__proto__',
    ]);
  });
});
