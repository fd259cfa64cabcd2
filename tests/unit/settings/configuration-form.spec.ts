import * as settings from '../../../WebResources/settings/forms';

const NOTIFICATION = 'ips_cti_address';
const TEXTS = new Map([
  ['settings_url_not_an_address', 'no address'],
  ['settings_url_not_secure', 'not secure'],
  ['settings_url_not_an_origin', 'only {origin}'],
]);

describe('the configuration form', () => {
  let xrmBefore: PropertyDescriptor | undefined;

  beforeEach(() => {
    xrmBefore = Object.getOwnPropertyDescriptor(window, 'Xrm');
    const getResourceString = (file: string, key: string): string =>
      file === 'ips_/strings/cti' ? (TEXTS.get(key) ?? '') : '';
    Object.defineProperty(window, 'Xrm', { configurable: true, value: { Utility: { getResourceString } } });
  });

  afterEach(() => {
    if (xrmBefore) Object.defineProperty(window, 'Xrm', xrmBefore);
    else Reflect.deleteProperty(window, 'Xrm');
  });

  it('says on loading what is wrong with the stored address', () => {
    const { context, control } = formWith('http://contoso.ipscape.com.au');
    settings.ConfigurationForm.onLoad(context);
    expect(control.setNotification).toHaveBeenCalledOnceWith('not secure', NOTIFICATION);
  });

  it('says on change what is wrong with the new address, and proposes the right one', () => {
    const { context, control } = formWith('https://contoso.ipscape.com.au/cti/');
    settings.ConfigurationForm.onCtiUrlChange(context);
    expect(control.setNotification).toHaveBeenCalledOnceWith(
      'only https://contoso.ipscape.com.au',
      NOTIFICATION,
    );
  });

  it('says that a word is no address', () => {
    const { context, control } = formWith('contoso');
    settings.ConfigurationForm.onCtiUrlChange(context);
    expect(control.setNotification).toHaveBeenCalledOnceWith('no address', NOTIFICATION);
  });

  it('takes its notification away when the address is right', () => {
    const { context, control } = formWith('https://contoso.ipscape.com.au');
    settings.ConfigurationForm.onCtiUrlChange(context);
    expect(control.clearNotification).toHaveBeenCalledOnceWith(NOTIFICATION);
    expect(control.setNotification).not.toHaveBeenCalled();
  });

  it('leaves an empty address to the platform, which requires one', () => {
    const { context, control } = formWith(null);
    settings.ConfigurationForm.onLoad(context);
    expect(control.setNotification).not.toHaveBeenCalled();
  });

  it('stays quiet on a form without the column', () => {
    const form = { getControl: () => null, getAttribute: () => null };
    expect(() => {
      settings.ConfigurationForm.onLoad({ getFormContext: () => form });
    }).not.toThrow();
  });
});

function formWith(address: string | null) {
  const control = jasmine.createSpyObj<Xrm.Controls.StringControl>('control', [
    'setNotification',
    'clearNotification',
  ]);
  const form = {
    getControl: (column: string) => (column === 'ips_ctiurl' ? control : null),
    getAttribute: (column: string) => (column === 'ips_ctiurl' ? { getValue: () => address } : null),
  };
  return { context: { getFormContext: () => form }, control };
}
