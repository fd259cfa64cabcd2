import type { Configuration } from '../../configuration/configuration';
import type { ColumnInfo, Metadata } from '../../ports/metadata';
import type { InteractionFacts } from '../../ports/toolbar';
import { valueAt } from '../../configuration/expressions/path';
import { cut, typedValue, type ColumnValue } from './typed-value';

/** The phone call's columns by name; nothing where Dataverse could not be asked. */
export type PhoneCallColumns = ReadonlyMap<string, ColumnInfo> | undefined;

export interface ColumnSource {
  known(): PhoneCallColumns;
  /** Asks once; resolves when they are known, or cannot be. Rejects never. */
  learn(): Promise<void>;
}

/** What the phone call's columns are, asked only where a configuration names any. */
export function phoneCallColumns(configuration: Configuration, metadata: Metadata): ColumnSource {
  const { dispositionColumn, interactionIdColumn, activityFields } = configuration;
  const isAsked = Boolean(dispositionColumn || interactionIdColumn) || activityFields.length > 0;
  let columns: PhoneCallColumns;
  let asking: Promise<void> | undefined;
  return {
    known: () => columns,
    learn() {
      if (!isAsked || columns) return Promise.resolve();
      asking ??= metadata
        .columns('phonecall')
        .then((answer) => {
          columns = answer;
        })
        .catch(() => {
          // Written as text then, as most of these columns are; the next call asks again.
          asking = undefined;
        });
      return asking;
    },
  };
}

/** What an administrator has named a column for. */
export type ColumnUse = 'wrap-code' | 'interaction-id' | 'column';

/** A column that could not be filled, for the trace and the panel. */
export interface UnfilledColumn {
  readonly column: string;
  readonly value: string;
}

/** Longer than any text column we are likely to meet where nothing is known of it. */
const LONGEST = 4000;

/**
 * The columns an administrator has named, filled: the two of ipSCAPE's options and the configuration's activity fields.
 * A value its column cannot take is left out and reported.
 */
export function configuredColumns(
  facts: InteractionFacts,
  configuration: Configuration,
  columns: PhoneCallColumns,
): FilledColumns {
  const configured = [
    ...configuration.activityFields.map(
      (field) =>
        ['column', field.column, 'path' in field ? valueAt(facts.data, field.path) : field.constant] as const,
    ),
    ['wrap-code', configuration.dispositionColumn, facts.wrapCode ?? ''] as const,
    ['interaction-id', configuration.interactionIdColumn, facts.id] as const,
  ];
  return fill(configured, columns);
}

/** The wrap code alone, where the agent gives it by hand. */
export function wrapCodeColumn(
  wrapCode: string,
  { dispositionColumn }: Configuration,
  columns: PhoneCallColumns,
): FilledColumns {
  return fill([['wrap-code', dispositionColumn, wrapCode]], columns);
}

export interface FilledColumns {
  readonly filled: Readonly<Record<string, ColumnValue>>;
  readonly unfilled: readonly UnfilledColumn[];
  readonly uses: Readonly<Record<string, ColumnUse>>;
}

function fill(
  configured: readonly (readonly [ColumnUse, column: string, text: string])[],
  columns: PhoneCallColumns,
): FilledColumns {
  const filled: Record<string, ColumnValue> = {};
  const unfilled: UnfilledColumn[] = [];
  const uses: Record<string, ColumnUse> = {};
  for (const [use, column, text] of configured) {
    if (!column || !text) continue;
    uses[column] = use;
    const info = columns?.get(column);
    const value = columns ? info && typedValue(text, info) : cut(text, LONGEST);
    if (value === undefined) unfilled.push({ column, value: text });
    else filled[column] = value;
  }
  return { filled, unfilled, uses };
}
