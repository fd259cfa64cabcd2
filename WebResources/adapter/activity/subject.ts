import type { Profile } from '../../options/options';
import type { CallState } from '../adapter-state';
import { valueAt } from '../screen-pop/path';

export interface SubjectContext {
  readonly profile: Profile;
  /** Standard subjects in the organisation's language, `{who}` for the customer. */
  readonly subjects: { readonly inbound: string; readonly outbound: string };
}

/**
 * The phone call's subject: the profile's template, with the same paths as screen pop parameters in `{{…}}`, else one
 * of the two standard sentences with the customer's name, number, or a word for neither.
 */
export function fillSubject(call: CallState, context: SubjectContext): string {
  const { facts } = call.interaction;
  const { subjectTemplate } = context.profile;
  if (subjectTemplate) {
    const subject = subjectTemplate.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (_, path: string) =>
      valueAt(facts.data, path),
    );
    if (subject.trim()) return subject.trim();
  }
  const who = call.person?.name || facts.customerNumber;
  const sentence = facts.subtype === 'inbound' ? context.subjects.inbound : context.subjects.outbound;
  return sentence.replace('{who}', () => who || '…');
}
