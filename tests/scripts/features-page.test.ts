import { DOMParser, type Element } from '@xmldom/xmldom';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../scripts/paths';

/** The form's names for the tables, as docs/features.md has them. A field of the configuration goes by its tab. */
const FORMS: Readonly<Record<string, string>> = {
  ips_relatedtable: 'Related table',
  ips_screenpoprule: 'Screen pop rule',
  ips_screenpopparameter: 'Screen pop parameter',
};

/** "Calls: Own numbers" for each field of a table's main form, by its column. */
function placesOnForm(table: string): ReadonlyMap<string, string> {
  const folder = join(ROOT, 'Solution/Entities', table, 'FormXml/main');
  const [file = ''] = readdirSync(folder);
  const xml = readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  const form = new DOMParser().parseFromString(xml, 'text/xml');
  const cells = [...form.getElementsByTagName('cell')];
  return new Map(
    cells.flatMap((cell) => {
      const column = cell.getElementsByTagName('control')[0]?.getAttribute('datafieldname');
      return column ? [[column, `${FORMS[table] ?? labelOf(tabOf(cell))}: ${labelOf(cell)}`]] : [];
    }),
  );
}

function tabOf(cell: Element): Element {
  let element: Element = cell;
  while (element.tagName !== 'tab') element = element.parentNode as Element;
  return element;
}

/** The first label below an element is its own. */
function labelOf(element: Element): string {
  return element.getElementsByTagName('label')[0]?.getAttribute('description') ?? '';
}

describe('The page of features', () => {
  it('names for each option the tab and the field where it is set', () => {
    const page = readFileSync(join(ROOT, 'docs/features.md'), 'utf8');
    const rows = [...page.matchAll(/^\|.*?\| [^|]*`(ips_\w+)\.(ips_\w+)`[^|]*\| ([^|]+: [^|]+?) +\|/gm)];
    assert.ok(rows.length > 25, `${rows.length} options`);
    const wrong = rows.filter(([, table = '', column = '', place = '']) => {
      const actual = placesOnForm(table).get(column);
      return actual === undefined || !place.startsWith(actual);
    });
    assert.deepEqual(
      wrong.map(([, table, column, place]) => `${table}.${column}: ${place}`),
      [],
    );
  });
});
