import type { Text } from '../../view/words';
import type { Words } from '../step';

export function words(text: Text, { key, values }: Words): string {
  return text(key, values);
}
