import type { Listbox } from '@fluentui/web-components';
import { useEffect, useRef } from 'preact/hooks';
import type { Match } from '../../adapter/adapter-state';
import { ListBox } from '../../controls/list-box';
import { detailWords } from '../../strings/words';
import { useNow, useText } from './surroundings';

interface ChoicesProps {
  readonly label: string;
  readonly matches: readonly Match[];
  /** The agent asked for the list, so the focus may go there. */
  readonly wanted: boolean;
  /** The chosen match; nothing when the agent pressed Esc. */
  readonly onPick: (match: Match | undefined) => void;
}

/** The records that have the number. Enter opens one, Esc keeps the page as it is. */
export function Choices({ label, matches, wanted, onPick }: ChoicesProps) {
  const text = useText();
  const now = useNow(false);
  const list = useRef<Listbox>(null);
  useEffect(() => {
    if (wanted || isPanelInUse()) list.current?.focus();
  }, []);
  return (
    <ListBox
      label={label}
      list={list}
      options={matches.map((match) => ({
        key: match.record.id,
        label: match.name,
        description: detailWords(match, now, text('panel_language')),
      }))}
      onChoose={(index) => onPick(index === undefined ? undefined : matches[index])}
    />
  );
}

/**
 * Only where the agent is at one of the panel's buttons or boxes: a form in Dynamics, the softphone and notes keep their
 * focus. Notes that were taken away, since another call is shown now, leave it with the body: the next Enter is theirs.
 */
function isPanelInUse(): boolean {
  const inUse = 'fluent-button, fluent-menu-item, fluent-dropdown > button, summary';
  return document.hasFocus() && document.activeElement?.matches(inUse) === true;
}
