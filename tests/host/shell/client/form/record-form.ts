import type { ColumnMetadata } from '../../../model';
import type { FormCell, FormControl, FormDescription, TableDescription } from '../../description';
import { tableSummary } from '../host-context';
import type { FormDefaults } from '../pages';
import type { SavedReference } from '../shell-port';
import { createStore, type Store } from '../store';
import { textOf } from '../text';
import { requestWebApi, messageOf } from '../xrm/web-api-request';
import { rowPath } from '../xrm/web-api';
import { isSameValue, readValue, type FormValue } from './column-values';
import { defaultValues } from './default-values';
import { changesToSend } from './changes-to-send';
import { formRowPath } from './form-row-path';

/** A text at a field or above the form, from a script. */
export interface Notice {
  readonly id: string;
  readonly text: string;
  /** At a field, `ERROR` keeps the form from being saved, `RECOMMENDATION` does not. */
  readonly level: 'ERROR' | 'WARNING' | 'INFO' | 'RECOMMENDATION';
  /** What "Apply" does, each with its sentence. */
  readonly actions?: readonly { readonly message: string; readonly run: () => void }[];
}

export interface FormState {
  readonly phase: 'loading' | 'ready' | 'saving' | 'failed';
  /** Why the form could not be loaded, or not be saved. */
  readonly problem?: string | undefined;
  readonly id?: string | undefined;
  readonly values: ReadonlyMap<string, FormValue>;
  /** As they are in Dataverse; of a new record, as the form started. */
  readonly saved: ReadonlyMap<string, FormValue>;
  readonly readOnlyBecause?: string | undefined;
  readonly columnNotices: ReadonlyMap<string, readonly Notice[]>;
  readonly formNotices: readonly Notice[];
  readonly hidden: ReadonlySet<string>;
  readonly disabled: ReadonlySet<string>;
  readonly required: ReadonlyMap<string, boolean>;
}

export interface RecordForm {
  readonly table: TableDescription;
  readonly layout: FormDescription;
  readonly state: Store<FormState>;
  /** Columns the form shows, which are those it reads. */
  readonly columns: readonly ColumnMetadata[];
  load(): Promise<void>;
  update(change: Partial<FormState>): void;
  /** What a script does: no `onchange` follows. */
  setValue(column: string, value: FormValue): void;
  /** The primary name, as shown. */
  name(): string;
  dirtyColumns(): readonly string[];
  isRequired(column: ColumnMetadata): boolean;
  /** @returns the record, or undefined where a notice or the server refused it */
  save(): Promise<SavedReference | undefined>;
}

export interface RecordFormOptions {
  readonly table: TableDescription;
  readonly layout: FormDescription;
  readonly id?: string | undefined;
  readonly defaults: FormDefaults;
}

const EMPTY_STATE: FormState = {
  phase: 'loading',
  values: new Map(),
  saved: new Map(),
  columnNotices: new Map(),
  formNotices: [],
  hidden: new Set(),
  disabled: new Set(),
  required: new Map(),
};

/** A record while its form is open: what is shown, what was saved, what stands in the way of saving. */
export function openRecordForm({ table, layout, id, defaults }: RecordFormOptions): RecordForm {
  const state = createStore<FormState>({ ...EMPTY_STATE, hidden: hiddenColumns(layout), id });
  const columns = shownColumns(table, layout);
  const update = (change: Partial<FormState>) => state.set({ ...state.get(), ...change });
  const valueOf = (column: string) => state.get().values.get(column) ?? null;
  const name = () => textOf(valueOf(table.primaryNameColumn));
  // What a new row cannot be given (its state), Dataverse fills itself, whatever the column says.
  const isRequired = (column: ColumnMetadata) =>
    state.get().required.get(column.logicalName) ??
    (column.createable && /Required$/.test(column.requiredLevel));

  async function load(): Promise<void> {
    try {
      const recordId = state.get().id;
      const values =
        recordId === undefined ? defaultValues(table, columns, defaults) : await readRecord(recordId);
      const saved = recordId === undefined ? defaultValues(table, columns, {}) : values;
      update({
        phase: 'ready',
        problem: undefined,
        values,
        saved,
        readOnlyBecause: readOnlyReason(values, recordId),
      });
    } catch (thrown) {
      update({ phase: 'failed', problem: messageOf(thrown) });
    }
  }

  async function readRecord(recordId: string): Promise<ReadonlyMap<string, FormValue>> {
    const answer = await requestWebApi({ method: 'GET', path: formRowPath(table, columns, recordId) });
    const row = (await answer.json()) as Record<string, unknown>; // read column by column
    return new Map(columns.map((column) => [column.logicalName, readValue(column, row)]));
  }

  function readOnlyReason(
    values: ReadonlyMap<string, FormValue>,
    recordId: string | undefined,
  ): string | undefined {
    if (recordId === undefined) return table.may.create ? undefined : 'You may not create such records.';
    if (!table.may.write) return 'You may read this record but not change it.';
    if ((values.get('statecode') ?? 0) === 0) return undefined;
    return table.isActivity ? 'This activity is closed.' : 'This record is inactive.';
  }

  async function save(): Promise<SavedReference | undefined> {
    const { readOnlyBecause, id: recordId, values, saved } = state.get();
    if (readOnlyBecause !== undefined) return undefined;
    const missing = columns.filter((column) => isRequired(column) && isEmpty(valueOf(column.logicalName)));
    if (missing.length > 0 || hasErrors(state.get())) {
      const names = missing.map((column) => column.displayName).join(', ');
      update({
        problem: names ? `Fill in: ${names}` : 'Some fields need your attention before this can be saved.',
      });
      return undefined;
    }
    update({ phase: 'saving', problem: undefined });
    try {
      const body = changesToSend({
        table,
        dirty: dirtyColumns(),
        isNew: recordId === undefined,
        values,
        saved,
        summaryOf: tableSummary,
      });
      const newId = recordId ?? (await create(body));
      if (recordId !== undefined)
        await requestWebApi({ method: 'PATCH', path: rowPath(table.logicalName, recordId), body });
      update({ id: newId });
      await load();
      return {
        entityType: table.logicalName,
        id: newId,
        name: name(),
      };
    } catch (thrown) {
      update({ phase: 'ready', problem: messageOf(thrown) });
      return undefined;
    }
  }

  async function create(body: Readonly<Record<string, unknown>>): Promise<string> {
    const answer = await requestWebApi({ method: 'POST', path: table.entitySetName, body });
    return /\(([0-9a-f-]{36})\)$/i.exec(answer.headers.get('OData-EntityId') ?? '')?.[1]?.toLowerCase() ?? '';
  }

  function dirtyColumns(): readonly string[] {
    const { values, saved, id: recordId } = state.get();
    return [...values.keys()].filter((column) =>
      recordId === undefined
        ? !isEmpty(values.get(column) ?? null)
        : !isSameValue(values.get(column) ?? null, saved.get(column) ?? null),
    );
  }

  return {
    table,
    layout,
    state,
    columns,
    load,
    update,
    setValue: (column, value) => update({ values: new Map(state.get().values).set(column, value) }),
    name,
    dirtyColumns,
    isRequired,
    save,
  };
}

/** Whether somebody typed something: an empty form counts as clean until then. */
export function isDirty(form: RecordForm): boolean {
  const { values, saved, phase } = form.state.get();
  return (
    phase !== 'loading' &&
    phase !== 'failed' &&
    [...values].some(([column, value]) => !isSameValue(value, saved.get(column) ?? null))
  );
}

/** A field is marked as wrong. */
export function hasErrors({ columnNotices }: FormState): boolean {
  return [...columnNotices.values()].flat().some(({ level }) => level === 'ERROR');
}

/** Every control of a layout, header first. */
export function controlsOf(layout: FormDescription): readonly FormControl[] {
  return cellsOf(layout).flatMap((cell) => cell.control ?? []);
}

function hiddenColumns(layout: FormDescription): ReadonlySet<string> {
  const hidden = cellsOf(layout).filter(({ isHidden }) => isHidden);
  return new Set(hidden.flatMap(({ control }) => (control?.kind === 'field' ? [control.column] : [])));
}

function cellsOf(layout: FormDescription): readonly FormCell[] {
  const sections = layout.tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections));
  return [...layout.header, ...sections.flatMap((section) => section.rows.flat())];
}

function shownColumns(table: TableDescription, layout: FormDescription): readonly ColumnMetadata[] {
  const shown = controlsOf(layout).flatMap((control) => (control.kind === 'field' ? [control.column] : []));
  const names = new Set([
    ...shown,
    table.primaryNameColumn,
    ...('statecode' in table.columns ? ['statecode'] : []),
  ]);
  return [...names].map((name) => {
    const column = table.columns[name];
    if (!column) throw new Error(`The form shows "${name}", which is no column of "${table.logicalName}"`);
    return column;
  });
}

function isEmpty(value: FormValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
