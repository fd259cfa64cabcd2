import { readResx, stringsOf } from '../../WebResources/platform/strings';
import panel from '../../WebResources/strings/cti.1033.resx' with { type: 'text' };
import settings from '../../WebResources/strings/settings.1033.resx' with { type: 'text' };

/** The words people see on the settings' pages. */
export const settingsEnglish = stringsOf(new Map([...readResx(panel), ...readResx(settings)]));
