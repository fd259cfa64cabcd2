import { momentWords } from '../../strings/formats';
import type { PanelText } from '../../strings/texts';
import type { ConfigurationState } from '../panel-state';
import type { Notice } from './notice';
import { errorWords } from '../../strings/words';

type Text = PanelText;

/** What is wrong with the configuration and which one is in use instead; what becomes of a changed one. */
export function configurationNotices(
  { problem, isLooking, isPending }: ConfigurationState,
  text: Text,
): readonly Notice[] {
  const notices: Notice[] = [];
  if (problem) {
    const since =
      problem.since &&
      text('panel_configuration_since', { time: momentWords(problem.since, text('panel_language')) });
    const words = [errorWords(text, problem.error), since].filter(Boolean).join(' ');
    notices.push({ key: 'configuration', tone: 'warning', words });
  }
  if (isLooking)
    notices.push({ key: 'configuration-looking', tone: 'info', words: text('panel_configuration_looking') });
  if (isPending)
    notices.push({ key: 'configuration-pending', tone: 'info', words: text('panel_configuration_pending') });
  return notices;
}
