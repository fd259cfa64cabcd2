import { FROM, TO, type BoundRecord } from '../../../adapter/activity/phone-call';
import type { ColumnValue } from '../../../adapter/activity/typed-value';
import type { TriedLog } from '../../../adapter/try/tried-call';
import { AGENT_ID } from '../../../adapter/try/would-log';
import type { Configuration } from '../../../configuration/configuration';
import type { ColumnInfo } from '../../../ports/metadata';
import { exactMomentWords } from '../../../strings/formats';
import type { Text } from '../words';
import type { Section, SectionRow } from './section';

type Labels = ReadonlyMap<string, ColumnInfo> | undefined;

/** The phone call that would be written of the call, column by column, or why none would be. */
export function logSection(log: TriedLog, configuration: Configuration, labels: Labels, text: Text): Section {
  const { phoneCall, bodies, why } = log;
  const known = log.columns ?? labels;
  const unfilled = unfilledRows(log, configuration, known, text);
  const hasWarning = log.isUnread || unfilled.some(({ hints }) => hints?.some(({ tone }) => tone === 'warn'));
  return {
    id: 'log',
    title: text('tryit_log'),
    tone: why || hasWarning ? 'warn' : 'good',
    summary: summaryWords(log, configuration, text),
    rows: [
      ...partyRows(log, text),
      ...Object.entries(phoneCall.columns)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => ({
          label: columnLabel(name, known),
          value: valueWords(name, value, known, text),
        })),
      ...unfilled,
    ],
    details: { title: text('tryit_bodies'), code: JSON.stringify(bodies, undefined, 2) },
  };
}

function summaryWords(log: TriedLog, configuration: Configuration, text: Text): string {
  const { why, whenPresented, phoneCall, isUnread } = log;
  const seconds = String(configuration.minimumSeconds);
  if (why) return `${text(`tryit_not_logged_${why}`, { seconds })}. ${text('tryit_log_would')}`;
  const sentences = [
    `${text(phoneCall.ending === 'completed' ? 'tryit_logged_completed' : 'tryit_logged_open')}.`,
    ...(whenPresented === undefined
      ? []
      : [text(whenPresented ? 'tryit_presented_logged' : 'tryit_presented_not_logged')]),
    ...(isUnread ? [text('tryit_columns_unknown')] : []),
    text('tryit_log_when', { seconds: lasted(log) }),
    ...(configuration.minimumSeconds > 0 ? [text('tryit_minimum', { seconds })] : []),
  ];
  return sentences.join(' ');
}

function lasted({ call: { interaction } }: TriedLog): string {
  if (interaction.state !== 'closed' || !interaction.startedAt) return '0';
  return String(Math.round((interaction.endedAt.getTime() - interaction.startedAt.getTime()) / 1000));
}

function partyRows({ phoneCall, call }: TriedLog, text: Text): readonly SectionRow[] {
  const nameOf = ({ id }: BoundRecord): string => {
    if (id === AGENT_ID) return text('tryit_agent');
    return call.candidates.find(({ record }) => record.id === id)?.name ?? id;
  };
  const noParty = noPartyWords(call.pop.kind, text);
  const party = (role: typeof FROM | typeof TO): string =>
    phoneCall.parties
      .filter((one) => one.role === role)
      .map(({ record }) => nameOf(record))
      .join(', ') || noParty;
  return [
    { label: text('tryit_from'), value: party(FROM) },
    { label: text('tryit_to'), value: party(TO) },
    { label: text('tryit_regarding'), value: phoneCall.regarding ? nameOf(phoneCall.regarding) : noParty },
  ];
}

function noPartyWords(pop: TriedLog['call']['pop']['kind'], text: Text): string {
  if (pop === 'many') return text('tryit_nobody_many');
  return text(pop === 'new-form' ? 'tryit_nobody_new' : 'tryit_nobody');
}

function unfilledRows(
  { unfilled, empty }: TriedLog,
  configuration: Configuration,
  known: Labels,
  text: Text,
): readonly SectionRow[] {
  const row = (column: string, tone: 'plain' | 'warn', words: string): SectionRow => ({
    label: columnLabel(column, known),
    value: text('tryit_empty'),
    hints: [{ tone, words }],
  });
  const isUnknown = (column: string): boolean => known !== undefined && !known.has(column);
  return [
    ...unfilled.map(({ column, value }) =>
      row(
        column,
        'warn',
        isUnknown(column) ? text('tryit_unknown_column') : text('tryit_unfilled', { value }),
      ),
    ),
    ...empty.map((column) => {
      if (isUnknown(column)) return row(column, 'warn', text('tryit_unknown_column'));
      const isWrap = column === configuration.dispositionColumn;
      return row(column, 'plain', text(isWrap ? 'tryit_unsaid_wrap' : 'tryit_unsaid'));
    }),
  ];
}

/** `Subject (subject)`; the logical name alone where no other is known. */
function columnLabel(name: string, known: Labels): string {
  const label = known?.get(name)?.displayName;
  return label !== undefined && label !== name ? `${label} (${name})` : name;
}

function valueWords(name: string, value: ColumnValue, known: Labels, text: Text): string {
  if (name === 'directioncode') return text(value === true ? 'tryit_outgoing' : 'tryit_incoming');
  if (typeof value === 'boolean') return text(value ? 'json_yes' : 'json_no');
  const column = known?.get(name);
  const label = column?.options?.find((option) => option.value === value)?.label;
  if (label !== undefined) return `${label} (${String(value)})`;
  if (column?.type !== 'date') return String(value);
  return exactMomentWords(new Date(value), text('panel_language'));
}
