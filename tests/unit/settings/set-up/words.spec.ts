import { channelProviderValues } from '../../../../WebResources/configuration/channel-provider';
import { readResx } from '../../../../WebResources/platform/strings';
import { STEP_NAMES } from '../../../../WebResources/settings/set-up/step';
import resx from '../../../../WebResources/strings/settings.1033.resx' with { type: 'text' };

describe('The words of the set-up', () => {
  it('name every step, every verdict and every column of the provider that may be wrong', () => {
    const columns = Object.keys(
      channelProviderValues({
        organisationUrl: 'https://contoso.crm6.dynamics.com',
        appIds: [],
        roleIds: [],
      }),
    );
    const keys = [
      ...STEP_NAMES.map((name) => `setup_name_${name}`),
      ...['done', 'warning', 'missing', 'waiting', 'note', 'checking'].map((mark) => `setup_is_${mark}`),
      ...columns.map((column) => `setup_provider_gap_${column}`),
    ];
    const texts = readResx(resx);
    expect(keys.filter((key) => !texts.get(key))).toEqual([]);
  });
});
