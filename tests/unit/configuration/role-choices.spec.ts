import fc from 'fast-check';
import { readRoleIds, roleChoices, withRole } from '../../../WebResources/configuration/role-choices';

const ROLES = [
  { id: 'b', name: 'Seller' },
  { id: 'a', name: 'Manager' },
  { id: 'c', name: 'Agent' },
];

describe('the roles to choose from', () => {
  it('are the chosen ones in their order, then the others by name', () => {
    expect(roleChoices(ROLES, ['b']).map(({ name, isChosen }) => `${name} ${isChosen}`)).toEqual([
      'Seller true',
      'Agent false',
      'Manager false',
    ]);
  });

  it('hold a role that is no more, so that it can be taken away', () => {
    expect(roleChoices(ROLES, ['gone'])[0]).toEqual({ id: 'gone', name: '', isChosen: true });
  });

  it('are read from whatever parts their ids', () => {
    expect(readRoleIds(' {AB};cd, ef\n')).toEqual(['ab', 'cd', 'ef']);
  });

  it('keep their order and are never there twice, whatever is pressed (property)', () => {
    const press = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean());
    fc.assert(
      fc.property(fc.array(press), (presses) => {
        let text = '';
        for (const [id, isChosen] of presses) text = withRole(readRoleIds(text), id, isChosen);
        const ids = readRoleIds(text);
        expect(new Set(ids).size).toBe(ids.length);
        const last = new Map(presses);
        expect([...ids].sort()).toEqual([...last].flatMap(([id, isOn]) => (isOn ? [id] : [])).sort());
      }),
    );
  });
});
