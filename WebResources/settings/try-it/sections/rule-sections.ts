import type { TriedCall, TriedRule } from '../../../adapter/try/tried-call';
import { parsePath } from '../../../configuration/expressions/path';
import { placeholdersIn } from '../../../configuration/expressions/placeholders';
import { tableWord } from '../../../strings/words';
import type { Text } from '../words';
import { subtypeWords } from './call-section';
import type { Section, SectionRow, Tone } from './section';

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
export function parameterSection({ rules }: TriedCall, text: Text): Section {
  const rows = rules.flatMap((rule) => [
    ...rule.parameters.map((one) => parameterRow(one, text)),
    ...unknownParameters(rule).map((name) => emptyRow(name, 'warn', text('tryit_parameter_unknown'), text)),
  ]);
  const missing = rows.filter(({ hints }) => hints?.some(({ tone }) => tone !== 'plain'));
  const counts = { missing: String(missing.length), all: String(rows.length) };
  const kind = rows.length === 0 ? 'none' : missing.length === 0 ? 'all' : 'some';
  return {
    id: 'parameters',
    title: text('tryit_parameters'),
    tone: missing.length === 0 ? 'good' : 'warn',
    summary: text(`tryit_parameters_${kind}`, counts),
    rows,
  };
}

function parameterRow({ name, path, value }: TriedRule['parameters'][number], text: Text): SectionRow {
  if (value !== '') return { label: name, value, hints: [{ tone: 'plain', words: path }] };
  return parsePath(path)
    ? emptyRow(name, 'warn', text('tryit_parameter_empty', { path }), text)
    : emptyRow(name, 'bad', text('tryit_parameter_bad_path', { path }), text);
}

function emptyRow(name: string, tone: Tone, words: string, text: Text): SectionRow {
  return { label: name, value: text('tryit_empty'), hints: [{ tone, words }] };
}

/** What the query asks for and nobody fills. */
function unknownParameters({ rule, parameters }: TriedRule): readonly string[] {
  const known = parameters.map(({ name }) => name.toLowerCase());
  return [...new Set(placeholdersIn(rule.query))].filter((name) => !known.includes(name.toLowerCase()));
}
