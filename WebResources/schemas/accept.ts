import * as v from 'valibot';

/** What is wrong with a value, and where. */
export interface Problem {
  /** A column, or `rules[0].query`; empty where the value as a whole is wrong. */
  readonly key: string;
  readonly message: string;
}

/** The value as the schema reads it; `undefined` where anything is wrong with it. */
export function accept<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}

/** The issues of valibot as key and problem, in words that go into logs and messages. */
export function problemsIn(issues: readonly v.BaseIssue<unknown>[]): readonly Problem[] {
  return issues.map((issue) => ({ key: keyOf(issue), message: messageOf(issue) }));
}

/** `rules[0].query`. */
function keyOf({ path }: v.BaseIssue<unknown>): string {
  return (path ?? []).reduce((key, { key: part }) => {
    if (typeof part === 'number') return `${key}[${String(part)}]`;
    return key === '' ? String(part) : `${key}.${String(part)}`;
  }, '');
}

/** Without the value itself, which may be a customer's number. */
function messageOf({ received, expected, message }: v.BaseIssue<unknown>): string {
  if (received === 'undefined' || received === 'null') return 'is empty';
  return expected === null ? message : `is not of the kind ${expected}`;
}
