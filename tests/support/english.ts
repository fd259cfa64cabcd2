import { readResx, stringsOf } from '../../WebResources/platform/strings';
import resx from '../../WebResources/strings/cti.1033.resx' with { type: 'text' };

/** The words people really see. */
export const english = stringsOf(readResx(resx));
