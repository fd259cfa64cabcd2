import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { SOLUTION } from './paths.js';
import { attributeOf, childOf, descendantsOf, parseXml, textOf } from './solution-check/xml.js';

/** What people read of a column on our forms. */
export interface ColumnTexts {
  readonly label: string;
  /** Its tooltip: what it does, an example, the default. */
  readonly description: string;
}

export const ENGLISH = 1033;

/** What the solution calls the columns of a table, by their logical names. */
export function columnTexts(table: string, language = ENGLISH): ReadonlyMap<string, ColumnTexts> {
  const attributes = descendantsOf(readXml('Entities', table, 'Entity.xml'), 'attribute');
  return new Map(
    attributes.map((attribute) => [
      textOf(attribute, 'LogicalName'),
      {
        // of a yes/no column the choice, which stands first, has the same texts
        label: lastIn(attribute, 'displayname', language),
        description: lastIn(attribute, 'Description', language),
      },
    ]),
  );
}

/** "Screen Pop Rule", as lists and commands call a row of the table. */
export function tableLabel(table: string, language = ENGLISH): string {
  return lastIn(readXml('Entities', table, 'Entity.xml'), 'LocalizedName', language);
}

/** The tab of a table's main form that has a column's field, by the column. */
export function tabsOf(table: string, language = ENGLISH): ReadonlyMap<string, string> {
  const folder = join('Entities', table, 'FormXml/main');
  const [file = ''] = readdirSync(join(SOLUTION, folder));
  return new Map(
    descendantsOf(readXml(folder, file), 'tab').flatMap((tab) => {
      const labels = childOf(tab, 'labels');
      const label = labels ? lastIn(labels, 'label', language) : '';
      return descendantsOf(tab, 'control').map((control) => [attributeOf(control, 'datafieldname'), label]);
    }),
  );
}

function readXml(...path: string[]): Element {
  return parseXml(readFileSync(join(SOLUTION, ...path), 'utf8'));
}

function lastIn(element: Element, name: string, language: number): string {
  const texts = descendantsOf(element, name).filter(
    (text) => attributeOf(text, 'languagecode') === String(language),
  );
  const last = texts.at(-1);
  return last ? attributeOf(last, 'description') : '';
}
