import {
  accept,
  anything,
  either,
  fallback,
  list,
  number,
  object,
  oneOf,
  orElse,
  read,
  recordOf,
  text,
  truth,
} from '../../../WebResources/ports/readers';

const call = object({ id: text, seconds: orElse(number, 0), note: orElse(text, undefined) });

describe('a reader of objects', () => {
  it('takes what it asks for and leaves the rest', () => {
    expect(accept(call, { id: '7', seconds: 3, note: 'late', other: true })).toEqual({
      id: '7',
      seconds: 3,
      note: 'late',
    });
  });

  it('fills in what may be missing or null, and leaves out what has no substitute', () => {
    const taken = accept(call, { id: '7', seconds: null });

    expect(taken).toEqual({ id: '7', seconds: 0 });
    expect(taken && Object.keys(taken)).toEqual(['id', 'seconds']);
  });

  it('names every place that is wrong', () => {
    const agent = object({ name: text, calls: list(call), present: truth });

    expect(read(agent, { name: 7, calls: [{ id: null }] }).problems).toEqual([
      { key: 'name', message: 'is not of the kind string' },
      { key: 'calls[0].id', message: 'is empty' },
      { key: 'present', message: 'is empty' },
    ]);
  });

  it('refuses whatever is no object', () => {
    for (const value of [undefined, null, 7, 'text', [], () => undefined])
      expect(accept(call, value)).toBeUndefined();
  });
});

describe('a reader of lists', () => {
  it('takes a list only with every item as it should be', () => {
    expect(accept(list(text), ['a', 'b'])).toEqual(['a', 'b']);
    expect(accept(list(text), ['a', 7])).toBeUndefined();
    expect(accept(list(text), { length: 0 })).toBeUndefined();
  });
});

describe('a reader of records', () => {
  it('takes any key with a value as it should be', () => {
    expect(accept(recordOf(number), { a: 1, b: 2 })).toEqual({ a: 1, b: 2 });
    expect(accept(recordOf(number), { a: 1, b: 'two' })).toBeUndefined();
    expect(accept(recordOf(number), null)).toBeUndefined();
  });
});

describe('a reader of several shapes', () => {
  const message = either(
    object({ type: oneOf('event'), response: anything }),
    object({ type: oneOf('answer', 'failure'), id: text }),
  );

  it('takes the first one that fits', () => {
    expect(accept(message, { type: 'event', response: [1], id: '3' })).toEqual({
      type: 'event',
      response: [1],
    });
    expect(accept(message, { type: 'failure', id: '3' })).toEqual({ type: 'failure', id: '3' });
  });

  it('refuses what fits none', () => {
    expect(accept(message, { type: 'answer' })).toBeUndefined();
    expect(accept(message, { type: 'ready' })).toBeUndefined();
  });
});

describe('a reader with a fallback', () => {
  it('takes that for anything else', () => {
    expect(accept(fallback(text, '-'), 'x')).toBe('x');
    expect(accept(fallback(text, '-'), 7)).toBe('-');
  });
});
