import type { Report } from '../page-state';
import type { Text } from '../words';
import { callSection } from './call-section';
import { logSection } from './log-section';
import { opensSection } from './opens-section';
import { parameterSection, ruleSection } from './rule-sections';
import { searchSection } from './search-section';
import type { Section } from './section';

/** The steps of a call as far as they are done, in the order they are done in. */
export function sectionsOf(report: Report, text: Text, now: Date): readonly Section[] {
  const { tried, configuration, labels } = report;
  const { rules, queries, pop, log } = tried;
  const isFound = pop.kind !== 'searching';
  return [
    callSection(tried.facts, text),
    ...(rules.length > 0 || isFound ? [ruleSection(tried, text)] : []),
    ...(rules.length > 0 ? [parameterSection(tried, text)] : []),
    ...(queries.length > 0 || (rules.length > 0 && isFound) ? [searchSection(report, text)] : []),
    ...(isFound ? [opensSection(tried, text, now)] : []),
    ...(log ? [logSection(log, configuration, labels, text)] : []),
  ];
}
