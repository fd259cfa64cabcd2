import type { Text } from '../../view/words';
import { NOW, type Side, type VersionLine } from '../page-state';

/** A time in the user's language, to the second: two changes a minute are common. */
export function dateWords(date: Date): string {
  return date.toLocaleString(document.documentElement.lang || undefined, {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
}

/** What a side of the comparison is called. */
export function sideWords(side: Side, versions: readonly VersionLine[], text: Text): string {
  const version = versions.find(({ id }) => id === side);
  return side === NOW || !version
    ? text('history_now')
    : text('history_until_date', { date: dateWords(version.until) });
}
