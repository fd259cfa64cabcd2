import type { TriedCall } from '../../../adapter/try/tried-call';
import { parsePath } from '../../../adapter/screen-pop/path';
import { tableWord } from '../../../panel/view/words';
import type { Text } from '../words';
import { subtypeWords } from './call-section';
import type { Section, SectionRow } from './section';

/** The rules that serve the call, and why. */
export function ruleSection({ facts, reason, rules }: TriedCall, text: Text): Section {
  const subtype = subtypeWords(facts, text);
  const hasRules = rules.length > 0;
  return {
    id: 'rules',
    title: text('tryit_rules'),
    tone: hasRules ? 'good' : 'bad',
    summary: text(hasRules ? `tryit_reason_${reason}` : 'tryit_rules_none', { subtype }),
    rows: rules.map(({ rule }) => ({
      label: rule.name || text('tryit_rule_unnamed'),
      value: text('tryit_rule_searches', { table: tableWord(text, rule.table) }),
    })),
  };
}

/** What the call fills the rules' parameters with. */
export function parameterSection({ rules, trace }: TriedCall, text: Text): Section {
  const rows = rules.flatMap(({ parameters }) => parameters.map((one) => parameterRow(one, text)));
  const missing = rules.flatMap(({ parameters }) => parameters).filter(({ value }) => value === '');
  const isWithoutPlans = trace.some(({ step }) => step === 'plans-missing');
  const counts = { missing: String(missing.length), all: String(rows.length) };
  const kind = rows.length === 0 ? 'none' : missing.length === 0 ? 'all' : 'some';
  const summary = text(`tryit_parameters_${kind}`, counts);
  return {
    id: 'parameters',
    title: text('tryit_parameters'),
    tone: missing.length === 0 && !isWithoutPlans ? 'good' : 'warn',
    summary: isWithoutPlans ? `${summary} ${text('trace_plans-missing')}` : summary,
    rows,
  };
}

function parameterRow(
  { name, path, value }: TriedCall['rules'][number]['parameters'][number],
  text: Text,
): SectionRow {
  if (value !== '') return { label: name, value, hints: [{ tone: 'plain', words: path }] };
  const words = parsePath(path) ? 'tryit_parameter_empty' : 'tryit_parameter_bad_path';
  return {
    label: name,
    value: text('tryit_empty'),
    hints: [{ tone: parsePath(path) ? 'warn' : 'bad', words: text(words, { path }) }],
  };
}
