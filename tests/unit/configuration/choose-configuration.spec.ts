import {
  chooseConfiguration,
  type ConfigurationSummary,
} from '../../../WebResources/configuration/choose-configuration';

const configuration = (name: string, part: Partial<ConfigurationSummary> = {}): ConfigurationSummary => ({
  id: `00000000-0000-4000-8000-00000000000${name.length}`,
  name,
  order: 0,
  isDefault: false,
  roleIds: [],
  ...part,
});
const chosen = (...[configurations, criteria]: Parameters<typeof chooseConfiguration>): string | undefined =>
  chooseConfiguration(configurations, criteria)?.name;

describe('chooseConfiguration', () => {
  it('takes the one the provider record names, whatever the roles', () => {
    const configurations = [
      configuration('Sales', { roleIds: ['agent'], isDefault: true }),
      configuration('Support'),
    ];

    expect(chosen(configurations, { configuration: 'support', roleIds: ['agent'] })).toBe('Support');
  });

  it('knows a named configuration by its id too, with or without braces', () => {
    const [sales, support] = [configuration('Sales'), configuration('Support')];

    expect(chosen([sales, support], { configuration: support.id, roleIds: [] })).toBe('Support');
    expect(chosen([sales, support], { configuration: `{${support.id.toUpperCase()}}`, roleIds: [] })).toBe(
      'Support',
    );
  });

  it('does not fall back on another when the named one is missing: that would be a guess', () => {
    const configurations = [configuration('Sales', { isDefault: true, roleIds: ['agent'] })];

    expect(chosen(configurations, { configuration: 'Support', roleIds: ['agent'] })).toBeUndefined();
  });

  it('takes the first in order that is meant for one of the user’s roles', () => {
    const configurations = [
      configuration('Everyone', { isDefault: true, order: 0 }),
      configuration('Late', { order: 9, roleIds: ['agent'] }),
      configuration('Early', { order: 1, roleIds: ['manager', 'agent'] }),
    ];

    expect(chosen(configurations, { roleIds: ['guest', 'agent'] })).toBe('Early');
  });

  it('decides between configurations of one order by name, so that every reload decides alike', () => {
    const configurations = [
      configuration('Beta', { roleIds: ['agent'] }),
      configuration('Alpha', { roleIds: ['agent'] }),
    ];

    expect(chosen(configurations, { roleIds: ['agent'] })).toBe('Alpha');
    expect(chosen([...configurations].reverse(), { roleIds: ['agent'] })).toBe('Alpha');
  });

  it('takes the default where no role fits', () => {
    const configurations = [
      configuration('Sales', { roleIds: ['seller'] }),
      configuration('Everyone', { isDefault: true }),
    ];

    expect(chosen(configurations, { roleIds: ['agent'] })).toBe('Everyone');
  });

  it('takes none where nothing fits', () => {
    expect(chosen([configuration('Sales', { roleIds: ['seller'] })], { roleIds: ['agent'] })).toBeUndefined();
    expect(chosen([], { roleIds: [] })).toBeUndefined();
  });
});
