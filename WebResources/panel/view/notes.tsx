import { useRef } from 'preact/hooks';
import { TextArea } from '../../controls/text-area';
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
  /** What stands in the field as long as the agent types: another tab's answer comes later than the next key. */
  const typed = useRef<string | undefined>(undefined);
  return (
    <TextArea
      label={text('panel_notes')}
      labelPosition="before"
      size="small"
      maxLength={1900}
      value={typed.current ?? notes}
      onInput={(value) => {
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
  );
}
