import { isMissing, type Column } from '../column';

export interface WholeNumberLine {
  readonly min: number;
  readonly max: number;
  /** What an unset column means. */
  readonly unset: number;
  readonly json?: string;
}

export function wholeNumber(name: string, { min, max, unset, json }: WholeNumberLine): Column<number> {
  const fits = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  return {
    name,
    stored: { type: 'whole-number', min, max },
    isRequired: false,
    json,
    silent: unset,
    unset,
    read(stored, report) {
      if (typeof stored === 'number') return stored;
      if (!isMissing(stored)) report('is not of the kind number');
      return unset;
    },
    write: (value) => value,
    readFile(value, report) {
      if (fits(value)) return value;
      if (!isMissing(value)) report(`is no whole number from ${String(min)} to ${String(max)}`);
      return unset;
    },
    readJson(node, key) {
      const value = node.number(key);
      if (value === undefined || fits(value)) return value;
      const values = { value: String(value), min: String(min), max: String(max) };
      node.remark('number_out_of_range', key, values);
      return undefined;
    },
    writeJson: (value) => value,
    compared: (value) => value,
    shown: (value) => value,
  };
}
