import * as v from 'valibot';
import { accept, problemsIn } from '../../../WebResources/schemas/accept';
import { booleanValue, idValue, numberValue, textValue } from '../../../WebResources/schemas/row-values';

const call = v.object({ id: v.string(), seconds: v.nullish(v.number(), 0) });

describe('accept', () => {
  it('gives the value as the schema reads it, without keys that the schema does not name', () => {
    expect(accept(call, { id: '7', seconds: null, other: true })).toEqual({ id: '7', seconds: 0 });
  });

  it('gives nothing where anything is wrong', () => {
    for (const value of [undefined, null, 7, 'text', [], { id: 7 }])
      expect(accept(call, value)).toBeUndefined();
  });
});

describe('Problems', () => {
  const agent = v.object({ name: v.string(), calls: v.array(call), present: v.boolean() });

  it('name the key of each value that is wrong, and what is wrong with it', () => {
    const { issues = [] } = v.safeParse(agent, { name: 7, calls: [{ id: null }], present: undefined });

    expect(problemsIn(issues)).toEqual([
      { key: 'name', message: 'is not of the kind string' },
      { key: 'calls[0].id', message: 'is empty' },
      { key: 'present', message: 'is empty' },
    ]);
  });

  it('have no key where the value as a whole is wrong', () => {
    const { issues = [] } = v.safeParse(agent, 'text');

    expect(problemsIn(issues)).toEqual([{ key: '', message: 'is not of the kind Object' }]);
  });
});

describe('The values of a row', () => {
  const row = v.object({ id: idValue, name: textValue, order: numberValue, isDefault: booleanValue });

  it('are read as they are, an id in lower case and without braces', () => {
    expect(v.parse(row, { id: '{AB-1}', name: 'Sales', order: 2, isDefault: true })).toEqual({
      id: 'ab-1',
      name: 'Sales',
      order: 2,
      isDefault: true,
    });
  });

  it('are empty where the column is null or left out', () => {
    const empty = { id: '', name: '', order: 0, isDefault: false };

    expect(v.parse(row, {})).toEqual(empty);
    expect(v.parse(row, { id: null, name: null, order: null, isDefault: null })).toEqual(empty);
  });
});
