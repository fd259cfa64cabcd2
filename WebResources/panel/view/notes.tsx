import { useId, useRef } from 'preact/hooks';
import type { PanelActions } from '../panel-state';
import { useText } from './surroundings';

interface NotesProps {
  /** Of the call. */
  readonly id: string;
  readonly notes: string;
  readonly actions: PanelActions;
}

/** Becomes the phone call's description. Grows with its text; kept with each key, written when the agent pauses. */
export function Notes({ id, notes, actions }: NotesProps) {
  const text = useText();
  const fieldId = useId();
  /** What stands in the field as long as the agent types: another tab's answer comes later than the next key. */
  const typed = useRef<string | undefined>(undefined);
  const words = typed.current ?? notes;

  return (
    <div class="line notes">
      <label for={fieldId}>{text('panel_notes')}</label>
      <textarea
        id={fieldId}
        rows={Math.min(Math.max(1, words.split('\n').length), 5)}
        maxLength={1900}
        value={words}
        onInput={({ currentTarget: { value } }) => {
          typed.current = value;
          actions.act({ type: 'notes', id, notes: value, isTyping: true });
        }}
        onBlur={() => {
          const last = typed.current;
          typed.current = undefined;
          if (last === undefined) return;
          // A field that is taken away loses the focus in the middle of a rendering, which must not begin another one.
          queueMicrotask(() => {
            actions.act({ type: 'notes', id, notes: last, isTyping: false });
          });
        }}
      />
    </div>
  );
}
