import type { ProfileSummary } from '../../../WebResources/options/choose-profile';
import { lossesOfProfiles, lossesOfRules } from '../../../WebResources/options/losses';
import type { RuleCallType } from '../../../WebResources/options/options';

const profile = (id: string, part: Partial<ProfileSummary> = {}): ProfileSummary => ({
  id,
  name: id.toUpperCase(),
  order: 0,
  isDefault: false,
  roleIds: [],
  ...part,
});
const DEFAULT = profile('main', { isDefault: true });
const SALES = profile('sales', { roleIds: ['seller', 'manager'] });

describe('lossesOfProfiles', () => {
  it('are all agents when the last configuration goes', () => {
    expect(lossesOfProfiles([DEFAULT], ['main'])).toEqual([{ kind: 'last' }]);
  });

  it('are the agents of roles that no other configuration names, who get the default', () => {
    const other = profile('team', { roleIds: ['manager'] });
    expect(lossesOfProfiles([DEFAULT, SALES, other], ['sales'])).toEqual([
      { kind: 'roles', roleIds: ['seller'], next: 'MAIN' },
    ]);
    expect(lossesOfProfiles([SALES, other], ['sales'])).toEqual([{ kind: 'roles', roleIds: ['seller'] }]);
  });

  it('are the agents whom no configuration names when the only default goes', () => {
    expect(lossesOfProfiles([DEFAULT, SALES], ['main'])).toEqual([{ kind: 'default' }]);
    expect(lossesOfProfiles([DEFAULT, profile('second', { isDefault: true })], ['main'])).toEqual([]);
  });

  it('are none when what goes is not active, or serves nobody alone', () => {
    expect(lossesOfProfiles([DEFAULT], ['inactive'])).toEqual([]);
    expect(lossesOfProfiles([DEFAULT, profile('empty')], ['empty'])).toEqual([]);
  });
});

describe('lossesOfRules', () => {
  const rule = (id: string, ...callTypes: RuleCallType[]) => ({ id, callTypes });

  it('are the calls that no rule names when the only default rule goes', () => {
    expect(lossesOfRules([rule('any', 'default'), rule('in', 'inbound')], ['any'])).toEqual([
      { kind: 'default' },
    ]);
    expect(lossesOfRules([rule('any', 'default'), rule('too', 'default')], ['any'])).toEqual([]);
  });

  it('are the kinds of call that no other rule names, which the default rule serves if there is one', () => {
    expect(lossesOfRules([rule('any', 'default'), rule('in', 'inbound', 'preview')], ['in'])).toEqual([
      { kind: 'call-types', types: ['inbound', 'preview'], hasDefault: true },
    ]);
    expect(lossesOfRules([rule('in', 'inbound')], ['in'])).toEqual([
      { kind: 'call-types', types: ['inbound'], hasDefault: false },
    ]);
    expect(lossesOfRules([rule('in', 'inbound'), rule('in2', 'inbound')], ['in'])).toEqual([]);
  });
});
