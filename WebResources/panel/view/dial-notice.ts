import type { DialState } from '../../adapter/adapter-state';
import type { PanelText } from '../../strings/texts';
import type { PanelActions } from '../panel-state';
import type { Notice } from './notice';
import { errorWords } from '../../strings/words';

/** What became of a click on a number, where it did not simply ring. */
export function dialNotices(dial: DialState, { act }: PanelActions, text: PanelText): readonly Notice[] {
  const answer = (yes: boolean) => () => {
    act({ type: 'answer-dial', yes });
  };
  switch (dial.kind) {
    case 'idle':
    case 'dialling':
      return [];
    case 'asking': {
      const who = dial.name || dial.number;
      return [
        {
          key: 'dial-asking',
          tone: 'warning',
          words: text(`panel_dial_${dial.why}`, { who }),
          buttons: [
            { label: text('panel_call_anyway'), press: answer(true) },
            { label: text('panel_cancel'), press: answer(false), primary: true },
          ],
        },
      ];
    }
    case 'refused':
      return [
        {
          key: 'dial-refused',
          tone: 'error',
          words: `${text('panel_not_dialled', { number: dial.number })} ${errorWords(text, dial.error)}`,
          buttons: [{ label: text('panel_close'), press: answer(false) }],
        },
      ];
  }
}
