import type { TextOf, Texts } from '../ports/texts';
import type { CtiCountKey, CtiTextKey, SettingsCountKey, SettingsTextKey } from './text-keys';

/** What the panel says: `cti.LCID.resx`. */
export type PanelTexts = Texts<CtiTextKey>;
export type PanelText = TextOf<CtiTextKey>;

/** What pages of the settings app say: both files. */
export type PageTextKey = CtiTextKey | SettingsTextKey;
export type PageTexts = Texts<PageTextKey>;
export type PageText = TextOf<PageTextKey>;

/** What scripts of forms say: `settings.LCID.resx` alone, which Dynamics reads for them. */
export type FormText = TextOf<SettingsTextKey>;

/** A text that exists in plural forms. */
export type CountKey = CtiCountKey | SettingsCountKey;

/** The text under a key that is made of somebody's data, such as a table's name; `undefined` where there is none. */
export function textIfAny(
  text: PanelText | PageText,
  key: string,
  values?: Parameters<PanelText>[1],
): string | undefined {
  // a missing text shows as its key, which only this function asks for on purpose
  const found = (text as (key: string, values?: Parameters<PanelText>[1]) => string)(key, values);
  return found === key ? undefined : found;
}
