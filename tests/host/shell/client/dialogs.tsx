import { useEffect, useRef } from 'preact/hooks';
import type { Confirmation } from './shell-port';
import { createStore, useStore, type Store } from './store';

interface OpenDialog {
  readonly title: string;
  readonly text: string;
  /** The first one is the default. */
  readonly choices: readonly string[];
  readonly answer: (choice: string) => void;
}

export interface Dialogs {
  readonly store: Store<readonly OpenDialog[]>;
  /** @returns the label of the choice; the last one where the dialog is closed without choosing */
  ask(title: string, text: string, choices: readonly [string, ...string[]]): Promise<string>;
  alert(text: string, title?: string): Promise<void>;
  confirm(confirmation: Confirmation): Promise<boolean>;
}

/** Dialogs one after the other. */
export function createDialogs(): Dialogs {
  const store = createStore<readonly OpenDialog[]>([]);
  const ask: Dialogs['ask'] = (title, text, choices) =>
    new Promise((resolve) => {
      const dialog: OpenDialog = {
        title,
        text,
        choices,
        answer: (choice) => {
          store.set(store.get().filter((open) => open !== dialog));
          resolve(choice);
        },
      };
      store.set([...store.get(), dialog]);
    });
  return {
    store,
    ask,
    alert: async (text, title = 'Dynamics 365') => {
      await ask(title, text, ['OK']);
    },
    confirm: async ({ title, text, confirmLabel, cancelLabel }) =>
      (await ask(title, text, [confirmLabel, cancelLabel])) === confirmLabel,
  };
}

export function DialogView({ dialogs }: { dialogs: Dialogs }) {
  const [first] = useStore(dialogs.store);
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (first && element.current && !element.current.open) element.current.showModal();
  }, [first]);
  if (!first) return null;
  const { title, text, choices, answer } = first;
  return (
    <dialog
      ref={element}
      key={title}
      aria-labelledby="dialog-title"
      onCancel={() => answer(choices.at(-1) ?? '')}
    >
      <h2 id="dialog-title">{title}</h2>
      <p>{text}</p>
      <footer>
        {choices.map((choice, index) => (
          <button
            key={choice}
            type="button"
            class={index === 0 ? 'primary' : ''}
            onClick={() => answer(choice)}
          >
            {choice}
          </button>
        ))}
      </footer>
    </dialog>
  );
}
