import { useId, useState } from 'preact/hooks';
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
  const [typing, setTyping] = useState(false);

  function say(event: Event & { readonly currentTarget: HTMLTextAreaElement }, isTyping: boolean): void {
    actions.act({ type: 'notes', notes: event.currentTarget.value, isTyping });
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
          setTyping(true);
          say(event, true);
        }}
        onBlur={(event) => {
          if (!typing) return;
          setTyping(false);
          say(event, false);
        }}
      />
    </div>
  );
}
