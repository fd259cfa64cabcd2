import { isMissing, type Column, type Report } from '../column';

export interface YesNoLine {
  /** Of a new row, and what an unset column means. */
  readonly default: boolean;
  readonly json?: string;
  /** What a JSON that does not mention it means; left out: the default. */
  readonly silent?: boolean;
}

export function yesNo(name: string, line: YesNoLine): Column<boolean> {
  const { default: unset, json, silent = unset } = line;
  function read(value: unknown, report: Report): boolean {
    if (typeof value === 'boolean') return value;
    if (!isMissing(value)) report('is not of the kind boolean');
    return unset;
  }
  return {
    name,
    stored: { type: 'yes-no', default: unset },
    isRequired: false,
    json,
    silent,
    unset,
    read,
    write: (value) => value,
    readFile: read,
    readJson: (node, key) => node.flag(key),
    writeJson: (value) => value,
    compared: (value) => value,
    shown: (value) => value,
  };
}
