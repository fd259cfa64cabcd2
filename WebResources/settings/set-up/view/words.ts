import type { Text } from '../../view/words';
import type { Words } from '../step';

export function words(text: Text, { key, values, before }: Words): string {
  return before ? `${words(text, before)} ${text(key, values)}` : text(key, values);
}
