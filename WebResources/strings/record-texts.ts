import type { RecordTexts } from '../adapter/activity/subject';
import { loadStrings } from '../platform/strings';
import type { PanelTexts } from './texts';

/**
 * What is written into records, in the organisation's language: one list of calls in as many languages as there are
 * agents could not be read or searched.
 *
 * @param language the organisation's (LCID), where the host reports it
 * @param own the agent's strings
 */
export async function recordTexts(
  language: number | undefined,
  own: PanelTexts,
  load: typeof loadStrings = loadStrings,
): Promise<RecordTexts> {
  const isOwn = language === undefined || own.text('panel_lcid') === String(language);
  const { text } = isOwn ? own : await load(language, '../strings/', ['cti']);
  return {
    inbound: text('subject_inbound', { who: '{who}' }),
    outbound: text('subject_outbound', { who: '{who}' }),
    failedCall: text('subject_failed', { who: '{who}' }),
    withheld: text('subject_withheld'),
    failed: text('description_failed', { reason: '{reason}' }),
    doNotPhone: text('description_do_not_phone'),
  };
}
