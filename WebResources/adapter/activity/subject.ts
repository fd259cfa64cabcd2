import type { Configuration } from '../../configuration/configuration';
import type { CallState } from '../adapter-state';
import { valueAt } from '../../configuration/expressions/path';
import { classifyNumber } from '../phone/classify-number';
import { PLACEHOLDER } from '../../configuration/expressions/placeholders';

/** What is written into records, in the organisation's language: colleagues read it, whatever theirs is. */
export interface RecordTexts {
  /** Subjects, `{who}` for the customer. */
  readonly inbound: string;
  readonly outbound: string;
  readonly failedCall: string;
  /** Stands for a customer whose number is not reported. */
  readonly withheld: string;
  /** In the description, `{reason}` in ipSCAPE's words. */
  readonly failed: string;
  /** In the description: the agent called someone who had asked not to be phoned. */
  readonly doNotPhone: string;
}

export interface SubjectContext {
  readonly configuration: Configuration;
  readonly texts: RecordTexts;
}

/**
 * The phone call's subject: the configuration's template, with the same paths as screen pop parameters in `{{…}}`, else one
 * of the standard sentences with the customer's name, number, or a word for neither.
 */
export function fillSubject(call: CallState, context: SubjectContext): string {
  const { facts } = call.interaction;
  const { subjectTemplate } = context.configuration;
  if (subjectTemplate) {
    const subject = subjectTemplate.replace(PLACEHOLDER, (_, path: string) => valueAt(facts.data, path));
    if (subject.trim()) return subject.trim();
  }
  const { defaultCountry, ownNumbers } = context.configuration;
  const kind = classifyNumber(facts.customerNumber, defaultCountry, ownNumbers);
  const isKnown = kind !== 'withheld' && kind !== 'anonymous';
  const number = isKnown ? facts.customerNumber : context.texts.withheld;
  const who = call.person?.name || call.regarding?.name || number;
  return sentenceOf(call, context.texts).replace('{who}', () => who);
}

function sentenceOf({ interaction }: CallState, texts: RecordTexts): string {
  if ('failed' in interaction && interaction.failed) return texts.failedCall;
  return interaction.facts.subtype === 'inbound' ? texts.inbound : texts.outbound;
}
