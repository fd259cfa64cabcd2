import * as v from 'valibot';
import { accept } from '../../../WebResources/schemas/accept';
import { stored } from '../../../WebResources/schemas/stored';

const call = stored({
  id: v.string(),
  seconds: v.optional(v.number(), 0),
  note: v.exactOptional(v.string()),
  person: v.exactOptional(v.nullable(v.string())),
});

describe('A stored object', () => {
  it('has the members that its schema names and no others', () => {
    expect(accept(call, { id: '7', seconds: 3, note: 'late', other: true })).toEqual({
      id: '7',
      seconds: 3,
      note: 'late',
    });
  });

  it('is read without a null that its schema does not take', () => {
    expect(accept(call, { id: '7', seconds: null, note: null })).toEqual({ id: '7', seconds: 0 });
  });

  it('keeps a null that its schema takes', () => {
    expect(accept(call, { id: '7', person: null })).toEqual({ id: '7', seconds: 0, person: null });
  });

  it('is refused where a member is missing, null or of another kind, and where it is no object', () => {
    for (const value of [{}, { id: null }, { id: 7 }, { id: '7', seconds: '3' }, null, 'text', 7])
      expect(accept(call, value)).toBeUndefined();
  });
});
