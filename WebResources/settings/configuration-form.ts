import { judgeCtiAddress, type AddressVerdict } from '../options/cti-address';

const CTI_URL = 'ips_ctiurl';
/** Names our notification on the field, so that clearing it leaves those of other scripts alone. */
const NOTIFICATION = 'ips_cti_address';
/** Without the language: Xrm adds it and falls back to the organisation's base language. */
const STRINGS = 'ips_/strings/cti';

/** As much of the form's context as the handlers use; either answer is null where an administrator took the column away. */
interface AddressForm {
  getControl(
    column: string,
  ): Pick<Xrm.Controls.StringControl, 'setNotification' | 'clearNotification'> | null;
  getAttribute(column: string): { getValue(): unknown } | null;
}
interface AddressFormEvent {
  getFormContext(): AddressForm;
}

/** The form's onload event: says what is wrong with an address that is already stored. */
export function onLoad(context: AddressFormEvent): void {
  checkCtiAddress(context.getFormContext());
}

/** The onchange event of the column `ips_ctiurl`: says at once what is wrong; the record cannot be saved till then. */
export function onCtiUrlChange(context: AddressFormEvent): void {
  checkCtiAddress(context.getFormContext());
}

function checkCtiAddress(form: AddressForm): void {
  const control = form.getControl(CTI_URL);
  const address = form.getAttribute(CTI_URL)?.getValue();
  if (!control) return;
  control.clearNotification(NOTIFICATION);
  // An empty one is the platform's to refuse: the column is required.
  const text = typeof address === 'string' && address ? textOf(judgeCtiAddress(address)) : undefined;
  if (text) control.setNotification(text, NOTIFICATION);
}

function textOf(verdict: AddressVerdict): string | undefined {
  switch (verdict.kind) {
    case 'good':
      return undefined;
    case 'not-an-address':
      return Xrm.Utility.getResourceString(STRINGS, 'settings_url_not_an_address');
    case 'not-secure':
      return Xrm.Utility.getResourceString(STRINGS, 'settings_url_not_secure');
    case 'not-an-origin':
      return Xrm.Utility.getResourceString(STRINGS, 'settings_url_not_an_origin').replace(
        '{origin}',
        verdict.origin,
      );
  }
}
