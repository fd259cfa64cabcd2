import { exactMomentWords } from '../../../strings/formats';
import type { Text } from '../../view/words';
import { NOW, type Side, type VersionLine } from '../page-state';

/** What a side of the comparison is called. */
export function sideWords(side: Side, versions: readonly VersionLine[], text: Text): string {
  const version = versions.find(({ id }) => id === side);
  return side === NOW || !version
    ? text('history_now')
    : text('history_until_date', { date: exactMomentWords(version.until, text('panel_language')) });
}
