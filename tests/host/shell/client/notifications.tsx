import type { Notification, NotificationAnswer } from './shell-port';
import { createStore, useStore, type Store } from './store';

interface OpenNotification extends Notification {
  readonly key: number;
  readonly answer: (answer: NotificationAnswer) => void;
}

export interface Notifications {
  readonly store: Store<readonly OpenNotification[]>;
  notify(notification: Notification): Promise<NotificationAnswer>;
  cancel(token: string): boolean;
}

/** The most that wait for an answer at a time (Microsoft's reference of `notifyEvent`). */
const MOST_NOTIFICATIONS = 10;

/** Notifications of CIF 2.0, which a template may accept by itself and a time-out takes away. */
export function createNotifications(): Notifications {
  const store = createStore<readonly OpenNotification[]>([]);
  let count = 0;
  const remove = (key: number) => store.set(store.get().filter((open) => open.key !== key));
  return {
    store,
    notify: (notification) => {
      if (notification.autoAccepts)
        return Promise.resolve({ actionName: 'Accept', responseReason: 'AutoAccept' });
      if (store.get().length >= MOST_NOTIFICATIONS)
        return Promise.resolve({ actionName: 'Reject', responseReason: 'NotificationQueueLimitExceeded' });
      return new Promise((resolve) => {
        const key = count++;
        const answer = (given: NotificationAnswer) => {
          remove(key);
          resolve(given);
        };
        store.set([...store.get(), { ...notification, key, answer }]);
        if (notification.timeoutSeconds === 0) return;
        setTimeout(() => {
          if (store.get().some((open) => open.key === key))
            answer({ actionName: 'Timeout', responseReason: 'DisplayTimeout' });
        }, notification.timeoutSeconds * 1000);
      });
    },
    cancel: (token) => {
      const found = store.get().filter((open) => open.token === token);
      found.forEach(({ key }) => remove(key));
      return found.length > 0;
    },
  };
}

export function NotificationsView({ notifications }: { notifications: Notifications }) {
  const open = useStore(notifications.store);
  return (
    <div class="notifications" aria-live="assertive">
      {open.map(({ key, title, fields, acceptText, rejectText, showsReject, answer }) => (
        <section key={key} data-testid="notification" aria-label={title}>
          <h2>{title}</h2>
          {fields.map((field) => (
            <p key={field.title}>
              {field.title}: {field.value}
            </p>
          ))}
          <button
            type="button"
            class="primary"
            onClick={() => answer({ actionName: 'Accept', responseReason: 'Accept' })}
          >
            {acceptText}
          </button>
          {showsReject && (
            <button
              type="button"
              onClick={() => answer({ actionName: 'Reject', responseReason: 'DeclinedByAgent' })}
            >
              {rejectText}
            </button>
          )}
        </section>
      ))}
    </div>
  );
}
