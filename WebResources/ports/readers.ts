/**
 * Readers make a known value of an unknown one: a row of Dataverse, another window's message, what an older release
 * has stored. Keys that nobody asked for are left out.
 */
export type Reader<Value> = (value: unknown, say: Report) => Value;

/** Hears what is wrong with a value, or with what stands at a place in it. What its reader returns then means nothing. */
export type Report = (message: string, place?: string) => void;

export interface Problem {
  /** A column, or `rules[0].query`; empty where the value as a whole is wrong. */
  readonly key: string;
  readonly message: string;
}

export function read<Value>(
  reader: Reader<Value>,
  value: unknown,
): { readonly value: Value; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const known = reader(value, (message, key = '') => problems.push({ key, message }));
  return { value: known, problems };
}

/** The value, `undefined` where there is anything wrong with it. */
export function accept<Value>(reader: Reader<Value>, value: unknown): Value | undefined {
  const { value: known, problems } = read(reader, value);
  return problems.length > 0 ? undefined : known;
}

function leaf<Value>(fits: (value: unknown) => value is Value, otherwise: Value): Reader<Value> {
  return (value, say) => {
    if (fits(value)) return value;
    say(value === undefined || value === null ? 'is empty' : `is not of the kind ${typeof otherwise}`);
    return otherwise;
  };
}

export const text = leaf((value) => typeof value === 'string', '');
export const number = leaf((value) => typeof value === 'number', 0);
export const truth = leaf((value) => typeof value === 'boolean', false);
export const anything: Reader<unknown> = (value) => value;

export function oneOf<const Word extends string | number>(first: Word, ...others: Word[]): Reader<Word> {
  const words: readonly unknown[] = [first, ...others];
  return leaf((value): value is Word => words.includes(value), first);
}

export function list<Item>(item: Reader<Item>): Reader<readonly Item[]> {
  return (value, say) => {
    if (Array.isArray(value)) return value.map((each, index) => item(each, below(say, `[${String(index)}]`)));
    say('is no list');
    return [];
  };
}

/** `otherwise` for what is missing or null. */
export function orElse<Value, const Other>(reader: Reader<Value>, otherwise: Other): Reader<Value | Other> {
  return (value, say) => (value === undefined || value === null ? otherwise : reader(value, say));
}

/** `otherwise` for whatever is not what it should be. */
export function fallback<Value>(reader: Reader<Value>, otherwise: Value): Reader<Value> {
  return (value) => accept(reader, value) ?? otherwise;
}

type Shape = Readonly<Record<string, Reader<unknown>>>;
type MayMiss<Members extends Shape> = {
  [Key in keyof Members]: undefined extends ReturnType<Members[Key]> ? Key : never;
}[keyof Members];
/** What an object of readers reads. */
export type ValueOf<Members extends Shape> = {
  readonly [Key in Exclude<keyof Members, MayMiss<Members>>]: ReturnType<Members[Key]>;
} & { readonly [Key in MayMiss<Members>]?: Exclude<ReturnType<Members[Key]>, undefined> };

/** An object with these members; one that is read as `undefined` stays out. */
export function object<const Members extends Shape>(members: Members): Reader<ValueOf<Members>> {
  return (value, say) => {
    if (!isObject(value)) say('is no object');
    const source = isObject(value) ? value : {};
    const known = Object.entries(members)
      .map(([key, member]) => [key, member(source[key], below(say, key))] as const)
      .filter(([, member]) => member !== undefined);
    return Object.fromEntries(known) as ValueOf<Members>;
  };
}

/** Whatever its keys are. */
export function recordOf<Item>(item: Reader<Item>): Reader<Readonly<Record<string, Item>>> {
  return (value, say) => {
    const members = Object.keys(isObject(value) ? value : {}).map((key) => [key, item] as const);
    return object<Record<string, Reader<Item>>>(Object.fromEntries(members))(value, say);
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function below(say: Report, key: string): Report {
  return (message, place = '') => say(message, /^(?:\[|$)/.test(place) ? key + place : `${key}.${place}`);
}

/** The first of several readers that finds nothing wrong. */
export function either<Readers extends readonly Reader<unknown>[]>(
  ...readers: Readers
): Reader<ReturnType<Readers[number]>> {
  return (value, say) => {
    const readings = readers.map((reader) => read(reader, value));
    const fitting = readings.find(({ problems }) => problems.length === 0);
    if (!fitting) say('is of no known shape');
    return fitting?.value as ReturnType<Readers[number]>;
  };
}
