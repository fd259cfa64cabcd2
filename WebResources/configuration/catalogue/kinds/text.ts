import type { JsonNode } from '../../json/json-node';
import { isCountry } from '../../check/check-country';
import { judgeCtiAddress } from '../../cti-address';
import { lowerCaseColumns } from '../../json/query-text';
import { isMissing, textOf, type Column, type Report } from '../column';

export interface TextLine {
  /** In characters. */
  readonly length: number;
  readonly type?: 'text' | 'url' | 'memo';
  readonly required?: boolean;
  /** What an unset column means. */
  readonly unset?: string;
  readonly json?: string;
}

interface TextKind {
  /** The text as it is kept. */
  readonly clean?: (text: string) => string;
  /** What is wrong with a text that is not empty. */
  readonly problemIn?: (text: string) => string | undefined;
  readonly readJson?: (node: JsonNode, key: string) => string | undefined;
}

function asItIs(text: string): string {
  return text;
}

function plainText(node: JsonNode, key: string): string | undefined {
  return node.text(key);
}

function column(name: string, line: TextLine, kind: TextKind): Column<string> {
  const { length, type = 'text', required = false, unset = '', json } = line;
  const { clean = asItIs, problemIn, readJson = plainText } = kind;
  function read(value: unknown, report: Report): string {
    const known = clean(textOf(value, report));
    const problem = known ? problemIn?.(known) : required && 'is empty';
    if (problem) report(problem);
    return known;
  }
  return {
    name,
    stored: { type, length },
    isRequired: required,
    json,
    silent: unset,
    unset,
    read: (stored, report) => read(stored, report) || unset,
    write: (text) => text || null,
    readFile(value, report) {
      const known = read(value, report);
      if (known) return known;
      // what is left out has its default; an empty text would mean nothing
      if (unset && !isMissing(value)) report('is empty');
      return unset;
    },
    readJson: (node, key) => {
      const said = readJson(node, key);
      return unset ? said || undefined : said;
    },
    writeJson: (text) => (required && !text ? undefined : text),
    compared: (text) => text,
    shown: (text) => text,
  };
}

export function freeText(name: string, line: TextLine): Column<string> {
  return column(name, line, {});
}

/** Name of a table or column; schema names in mixed case are common, Dataverse wants lower case. */
export function logicalName(name: string, line: TextLine): Column<string> {
  return column(name, line, {
    clean: (text) => text.toLowerCase(),
    readJson: (node, key) => node.column(key),
  });
}

/** Only what CIF hands to a frame as an address: scheme and host, no path. http is for a local Dynamics alone. */
export function ctiOrigin(name: string, line: TextLine): Column<string> {
  const isGood = (address: string): boolean => judgeCtiAddress(address).kind === 'good';
  return column(name, line, {
    clean: (address) => (isGood(address) ? new URL(address).origin : address),
    problemIn: (address) =>
      isGood(address)
        ? undefined
        : 'is not an https address without a path, such as https://tenant.ipscape.com.au',
  });
}

/** ISO 3166-1 alpha-2. */
export function country(name: string, line: TextLine): Column<string> {
  return column(name, line, {
    clean: (code) => code.toUpperCase(),
    problemIn: (code) => (/^[A-Z]{2}$/.test(code) ? undefined : 'is not a country code of two letters'),
    readJson(node, key) {
      const code = node.text(key)?.toUpperCase();
      if (code === undefined || isCountry(code)) return code;
      node.remark('not_a_country', key, { value: code });
      return undefined;
    },
  });
}

/** The query of a rule; people copy schema names, Dataverse wants its columns in lower case. */
export function query(name: string, line: TextLine): Column<string> {
  return column(name, line, {
    readJson(node, key) {
      const written = node.text(key);
      const lowered = written && lowerCaseColumns(written);
      if (lowered !== written) node.remark('columns_lowered', key);
      return lowered;
    },
  });
}
