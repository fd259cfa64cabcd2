import { roleThatGives, type MissingPrivilege } from '../../configuration/needed-privileges';
import { listWords } from '../../strings/formats';
import { textIfAny, type PanelText } from '../../strings/texts';
import type { PanelActions } from '../panel-state';
import type { Notice } from './notice';
import { countWords } from '../../strings/words';

type Text = PanelText;

/** What the agent's roles lack: one line with the tables' names, the rest where it is asked for. */
export function privilegeNotices(
  missing: readonly MissingPrivilege[],
  { dismissMissing }: PanelActions,
  text: Text,
): readonly Notice[] {
  if (missing.length === 0) return [];
  const tables = listWords(new Set(missing.map(({ tableName }) => tableName)), text('panel_language'));
  const roles = [...new Set(missing.map(roleThatGives))];
  const [role = 'agent'] = roles;
  return [
    {
      key: 'missing-privileges',
      tone: 'warning',
      words: countWords(text, 'panel_missing', missing.length, { tables }),
      list: missing.map((privilege) => missingWords(privilege, text)),
      details: text(`panel_ask_for_${roles.length > 1 ? 'both' : role}`),
      buttons: [{ label: text('panel_close'), press: dismissMissing }],
    },
  ];
}

function missingWords({ tableName, name, verb, reach, feature }: MissingPrivilege, text: Text): string {
  const verbWords =
    (reach === 'own' ? textIfAny(text, `privilege_${verb}_others`) : undefined) ?? text(`privilege_${verb}`);
  return `${tableName}: ${verbWords} (${name}). ${text(`missing_${feature}`)}`;
}
