import { plainData, reasonOf } from '../../../WebResources/bridge/plain-data';

describe('Data for another window', () => {
  it('is a copy that later changes do not reach', () => {
    const live = { call: { state: 'talking' } };
    const copy = plainData(live);
    live.call.state = 'closed';
    expect(copy).toEqual({ call: { state: 'talking' } });
  });

  it('loses functions and undefined values, and turns nothing into null', () => {
    expect(plainData({ close: () => 1, name: undefined, id: 1 })).toEqual({ id: 1 });
    expect(plainData(undefined)).toBeNull();
  });

  it('keeps the message of errors', () => {
    expect(plainData({ error: new Error('Dial failed') })).toEqual({ error: { message: 'Dial failed' } });
  });

  it('becomes an error where it contains itself', () => {
    const circle: { self?: object } = {};
    circle.self = circle;
    expect(plainData(circle)).toEqual({ error: { message: jasmine.stringMatching(/circular/i) } });
  });
});

describe('The reason in what was thrown', () => {
  it('is the message of an error or an object, a text itself, and JSON otherwise', () => {
    expect(reasonOf(new Error('one'))).toBe('one');
    expect(reasonOf({ message: 'two' })).toBe('two');
    expect(reasonOf('three')).toBe('three');
    expect(reasonOf({ code: 4 })).toBe('{"code":4}');
    expect(reasonOf(undefined)).toBe('null');
  });
});
