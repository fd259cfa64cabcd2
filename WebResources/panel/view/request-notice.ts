import type { PanelText } from '../../strings/texts';
import { errorWords } from '../../strings/words';
import type { PanelActions } from '../panel-state';
import type { RequestOutcome } from '../agent-requests';
import type { Notice } from './notice';

type Text = PanelText;

/** What came of the agent's last request, where they would not see it otherwise. */
export function requestNotices(
  outcome: RequestOutcome | undefined,
  { dismissOutcome }: PanelActions,
  text: Text,
): readonly Notice[] {
  if (!outcome) return [];
  return [
    {
      key: outcome.kind,
      tone: outcome.kind === 'copied' ? 'info' : 'warning',
      words: wordsOf(outcome, text),
      buttons: [{ label: text('panel_close'), press: dismissOutcome }],
    },
  ];
}

function wordsOf(outcome: RequestOutcome, text: Text): string {
  switch (outcome.kind) {
    case 'copied':
      return text('panel_copied');
    case 'not-copied':
      return text('panel_not_copied');
    case 'not-opened':
      return `${text('panel_could_not_open')} ${errorWords(text, outcome.error)}`;
  }
}
