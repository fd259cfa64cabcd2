import { useId, useRef } from 'preact/hooks';
import type { PanelActions } from '../panel-state';
import { useText } from './surroundings';

interface NotesProps {
  readonly notes: string;
  readonly actions: PanelActions;
}

/** Becomes the phone call's description. Grows with its text; kept with each key, written when the agent pauses. */
export function Notes({ notes, actions }: NotesProps) {
  const text = useText();
  const id = useId();
  const isTyping = useRef(false);

  function say(event: Event & { readonly currentTarget: HTMLTextAreaElement }): void {
    actions.act({ type: 'notes', notes: event.currentTarget.value, isTyping: isTyping.current });
  }

  return (
    <div class="line notes">
      <label for={id}>{text('panel_notes')}</label>
      <textarea
        id={id}
        rows={Math.min(Math.max(1, notes.split('\n').length), 5)}
        maxLength={1900}
        value={notes}
        onInput={(event) => {
          isTyping.current = true;
          say(event);
        }}
        onBlur={(event) => {
          if (!isTyping.current) return;
          isTyping.current = false;
          say(event);
        }}
      />
    </div>
  );
}
