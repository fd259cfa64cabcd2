import type {
  AnyControl,
  ControlNotification,
  FormContext,
  FormControl,
  SaveEvent,
} from '../../WebResources/settings/forms/form-context';
import type { FormPorts } from '../../WebResources/settings/forms/form-ports';
import type { Configuration } from '../../WebResources/configuration/configuration';
import { dataverseFake, type DataverseFake } from './dataverse-fake';
import { recordWriterFake, type RecordWriterFake } from './record-writer-fake';
import { metadataFake, type MetadataFake } from './metadata-fake';
import { CONTACT, CONTACT_COLUMNS } from './some-tables';

export interface FormFake {
  readonly context: { getFormContext(): FormContext };
  /** As a person does: the value, then the handlers of its change, until they have come to rest. */
  type(column: string, value: unknown): Promise<void>;
  value(column: string): unknown;
  /** What keeps the form from being saved, at this field. */
  errors(column: string): readonly string[];
  recommendations(column: string): readonly ControlNotification[];
  /** Presses "Apply" of the first recommendation that has one. */
  apply(column: string): Promise<void>;
  readonly aboveForm: ReadonlyMap<string, string>;
  /** `closed` and `refreshed`, as often as it was asked for. */
  readonly happened: readonly string[];
  /** The subgrid of that name reads its rows again. */
  loadGrid(name: string): void;
  /** Saves what was typed. @param succeeds false: Dataverse refuses it */
  save(succeeds?: boolean): Promise<void>;
}

/** A form with these columns and no others; a new record where there is no id. */
export function formFake(columns: Readonly<Record<string, unknown>>, id = '', table = ''): FormFake {
  const values = new Map(Object.entries(columns));
  const handlers = new Map<string, Set<() => void>>();
  const errors = new Map<string, Map<string, string>>();
  const advice = new Map<string, Map<string, ControlNotification>>();
  const aboveForm = new Map<string, string>();
  const happened: string[] = [];
  const inner = <Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> => {
    const found = map.get(key) ?? new Map<string, Value>();
    map.set(key, found);
    return found;
  };
  const saving = new Set<() => void>();
  const saved = new Set<(event: SaveEvent) => void>();
  let loading: readonly (readonly [string, () => void])[] = [];
  let isDirty = false;
  const change = (column: string): void => handlers.get(column)?.forEach((handler) => handler());

  const controlOf = (name: string): FormControl & AnyControl => ({
    getControlType: () => (name.startsWith('subgrid_') ? 'subgrid' : 'standard'),
    addOnLoad: (handler) => void (loading = [...loading, [name, handler]]),
    setNotification: (message, key) => Boolean(inner(errors, name).set(key, message)),
    addNotification: (notification) => inner(advice, name).set(notification.uniqueId, notification),
    clearNotification: (key) => {
      inner(errors, name).delete(key);
      return inner(advice, name).delete(key);
    },
  });

  const form: FormContext = {
    getAttribute: (column) =>
      values.has(column)
        ? {
            getValue: () => values.get(column) ?? null,
            setValue: (value) => void values.set(column, value),
            fireOnChange: () => change(column),
            addOnChange: (handler) =>
              void handlers.set(column, new Set([...(handlers.get(column) ?? []), handler])),
          }
        : null,
    getControl: (column) => (values.has(column) ? controlOf(column) : null),
    data: {
      entity: {
        getId: () => id,
        getEntityName: () => table,
        getPrimaryAttributeValue: () => nameIn(values.get('ips_name')),
        getIsDirty: () => isDirty,
        addOnSave: (handler) => void saving.add(handler),
        addOnPostSave: (handler) => void saved.add(handler),
      },
      refresh: () => happened.push('refreshed'),
    },
    ui: {
      setFormNotification: (message, level, name) => Boolean(aboveForm.set(name, `${level}: ${message}`)),
      clearFormNotification: (name) => aboveForm.delete(name),
      close: () => void happened.push('closed'),
      controls: {
        forEach: (visit) => {
          for (const name of values.keys()) visit(controlOf(name));
        },
      },
    },
  };
  return {
    context: { getFormContext: () => form },
    async type(column, value) {
      isDirty = true;
      values.set(column, value);
      change(column);
      await untilIdle();
    },
    value: (column) => values.get(column),
    errors: (column) => [...inner(errors, column).values()],
    recommendations: (column) => [...inner(advice, column).values()],
    async apply(column) {
      const [notification] = [...inner(advice, column).values()].filter(({ actions }) => actions);
      if (!notification) throw new Error(`Nothing can be applied at ${column}.`);
      notification.actions?.forEach(({ actions }) => actions.forEach((action) => action()));
      await untilIdle();
    },
    aboveForm,
    happened,
    loadGrid: (name) => loading.filter(([grid]) => grid === name).forEach(([, handler]) => handler()),
    async save(succeeds = true) {
      saving.forEach((handler) => handler());
      if (succeeds) isDirty = false;
      saved.forEach((handler) => handler({ getEventArgs: () => ({ getIsSaveSuccess: () => succeeds }) }));
      await untilIdle();
    },
  };
}

export interface FormPortsFake extends FormPorts {
  readonly dataverse: DataverseFake;
  readonly metadata: MetadataFake;
  readonly writer: RecordWriterFake;
  /** What was asked in dialogs, title and text. */
  readonly questions: string[];
  /** How the next questions are answered. */
  answer(isSure: boolean): void;
  /** Versions that were kept. */
  readonly kept: Configuration[];
  readonly reported: string[];
  readonly deleted: string[];
}

/** The ports of an organisation with contacts and phone calls. Texts are their keys, with what is filled in. */
export function formPortsFake(): FormPortsFake {
  const metadata = metadataFake();
  metadata.hasTable(CONTACT);
  metadata.has('contact', ...CONTACT_COLUMNS);
  const dataverse = dataverseFake();
  dataverse.info({
    logicalName: 'ips_cticonfiguration',
    entitySetName: 'ips_cticonfigurations',
    primaryIdColumn: 'ips_cticonfigurationid',
    primaryNameColumn: 'ips_name',
    displayName: 'CTI Configuration',
  });
  for (const table of [
    'ips_relatedtable',
    'ips_screenpoprule',
    'ips_screenpopparameter',
    'ips_activityfield',
    'role',
  ])
    dataverse.info({
      logicalName: table,
      entitySetName: `${table}s`,
      primaryIdColumn: `${table}id`,
      primaryNameColumn: 'ips_name',
      displayName: table,
    });
  const text = (key: string, values = {}): string => [key, ...Object.values(values)].join(' ');
  const kept: Configuration[] = [];
  const keepVersion = (_id: string, configuration: Configuration): Promise<void> => {
    kept.push(configuration);
    return Promise.resolve();
  };
  let isSure = true;
  const [questions, reported, deleted]: [string[], string[], string[]] = [[], [], []];
  return {
    dataverse,
    metadata,
    writer: recordWriterFake(),
    xrm: {},
    text,
    questions,
    answer: (next) => void (isSure = next),
    reported,
    deleted,
    deleteRecord: async (table, id) => void deleted.push(`${table} ${id}`),
    async confirm(question) {
      questions.push(`${question.title} | ${question.text}`);
      return isSure;
    },
    keepVersion,
    kept,
    alert: async (sentence) => void reported.push(sentence),
  };
}

/** Fakes answer in microtasks: a task later all of them have. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function nameIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
