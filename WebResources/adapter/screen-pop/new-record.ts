import type { Configuration } from '../../configuration/configuration';
import type { Metadata } from '../../ports/metadata';
import type { InteractionFacts } from '../../ports/toolbar';
import { typedValue } from '../activity/typed-value';
import type { Note } from '../trace';
import type { ParameterValues } from './fill-query';
import { readParameters } from './parameters';
import { rulesFor } from './rules';

/** A new record's columns as `openForm` takes them. */
export type NewRecordColumns = Readonly<Record<string, string>>;

export interface NewRecordPorts {
  readonly metadata: Metadata;
  readonly note: Note;
}

/** The columns of a new record that the call can fill: the parameters of the first rule for that table. Never rejects. */
export async function newRecordColumns(
  facts: InteractionFacts,
  configuration: Configuration,
  table: string,
  { metadata, note }: NewRecordPorts,
): Promise<NewRecordColumns> {
  const rule = rulesFor(configuration.rules, facts).find((one) => one.table === table);
  return rule ? filledColumns(table, readParameters(rule, facts, configuration).values, metadata, note) : {};
}

/**
 * The parameters whose names are columns: the host refuses the whole form for one that is not, and for a value too
 * long. All of them as they are where Dataverse cannot be asked. Never rejects.
 */
export async function filledColumns(
  table: string,
  values: ParameterValues,
  metadata: Metadata,
  note: Note,
): Promise<NewRecordColumns> {
  const given = [...values].filter(([, value]) => value !== '');
  const columns = await metadata.columns(table).catch(() => undefined);
  if (!columns) return Object.fromEntries(given);
  const filled: Record<string, string> = {};
  for (const [name, text] of given) {
    // Exports of ipSCAPE's options write columns in mixed case.
    const column = columns.get(name.toLowerCase());
    const value = column && typedValue(text, column);
    if (value !== undefined) filled[name.toLowerCase()] = String(value);
    else if (column) note('column-unfilled', { column: column.name, value: text });
  }
  return filled;
}
