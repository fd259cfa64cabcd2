import { followColorScheme } from '../controls/theme';
import { loadStrings } from '../platform/strings';
import { findXrm, userLanguage } from '../platform/xrm';
import { startPanel } from './panel';

/** The panel's page: the strings first, since even "no host" has to be said in the agent's language. */
async function main(): Promise<void> {
  const root = document.getElementById('panel');
  if (!root) return;
  const strings = await loadStrings(userLanguage(findXrm()), '../strings/', ['cti']);
  document.documentElement.lang = strings.text('panel_language');
  document.documentElement.dir = strings.text('panel_direction');
  followColorScheme();
  startPanel(root, strings);
}

void main();
