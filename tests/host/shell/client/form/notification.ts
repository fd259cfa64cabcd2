import type { Notice } from './record-form';

/** What `addNotification` takes (Microsoft, Client API reference, controls/addNotification). */
export interface Notification {
  readonly messages: readonly string[];
  readonly notificationLevel: string;
  readonly uniqueId: string;
  readonly actions: readonly { readonly message?: string; readonly actions?: readonly (() => void)[] }[];
}

/**
 * Only the first message is shown, and only a recommendation can be applied.
 * @throws Error naming what is missing or not known
 */
export function readNotification({
  messages,
  notificationLevel: level,
  uniqueId,
  actions = [],
}: Partial<Notification>): Notice {
  const [text] = messages ?? [];
  if (!text) throw new Error('addNotification: the notification has no messages');
  if (!uniqueId) throw new Error('addNotification: the notification has no uniqueId');
  if (level !== 'ERROR' && level !== 'RECOMMENDATION') {
    throw new Error(`addNotification: "${String(level)}" is no notificationLevel`);
  }
  const applied = level === 'RECOMMENDATION' ? actions : [];
  return {
    id: uniqueId,
    text,
    level,
    actions: applied.map(({ message = '', actions: all = [] }) => ({
      message,
      run: () => all.forEach((action) => action()),
    })),
  };
}
