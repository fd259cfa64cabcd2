import { chooseProfile, type ProfileSummary } from '../../../WebResources/options/choose-profile';

const profile = (name: string, part: Partial<ProfileSummary> = {}): ProfileSummary => ({
  id: `00000000-0000-4000-8000-00000000000${name.length}`,
  name,
  order: 0,
  isDefault: false,
  roleIds: [],
  ...part,
});
const chosen = (...[profiles, wish]: Parameters<typeof chooseProfile>): string | undefined =>
  chooseProfile(profiles, wish)?.name;

describe('chooseProfile', () => {
  it('takes the one the provider record names, whatever the roles', () => {
    const profiles = [profile('Sales', { roleIds: ['agent'], isDefault: true }), profile('Support')];

    expect(chosen(profiles, { configuration: 'support', roleIds: ['agent'] })).toBe('Support');
  });

  it('knows a named profile by its id too, with or without braces', () => {
    const [sales, support] = [profile('Sales'), profile('Support')];

    expect(chosen([sales, support], { configuration: support.id, roleIds: [] })).toBe('Support');
    expect(chosen([sales, support], { configuration: `{${support.id.toUpperCase()}}`, roleIds: [] })).toBe(
      'Support',
    );
  });

  it('does not fall back on another when the named one is missing: that would be a guess', () => {
    const profiles = [profile('Sales', { isDefault: true, roleIds: ['agent'] })];

    expect(chosen(profiles, { configuration: 'Support', roleIds: ['agent'] })).toBeUndefined();
  });

  it('takes the first in order that is meant for one of the user’s roles', () => {
    const profiles = [
      profile('Everyone', { isDefault: true, order: 0 }),
      profile('Late', { order: 9, roleIds: ['agent'] }),
      profile('Early', { order: 1, roleIds: ['manager', 'agent'] }),
    ];

    expect(chosen(profiles, { roleIds: ['guest', 'agent'] })).toBe('Early');
  });

  it('decides between profiles of one order by name, so that every reload decides alike', () => {
    const profiles = [profile('Beta', { roleIds: ['agent'] }), profile('Alpha', { roleIds: ['agent'] })];

    expect(chosen(profiles, { roleIds: ['agent'] })).toBe('Alpha');
    expect(chosen([...profiles].reverse(), { roleIds: ['agent'] })).toBe('Alpha');
  });

  it('takes the default where no role fits', () => {
    const profiles = [profile('Sales', { roleIds: ['seller'] }), profile('Everyone', { isDefault: true })];

    expect(chosen(profiles, { roleIds: ['agent'] })).toBe('Everyone');
  });

  it('takes none where nothing fits', () => {
    expect(chosen([profile('Sales', { roleIds: ['seller'] })], { roleIds: ['agent'] })).toBeUndefined();
    expect(chosen([], { roleIds: [] })).toBeUndefined();
  });
});
