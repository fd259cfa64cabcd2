import type { Finding } from '../finding.js';
import type { Column, Subject, Table } from '../solution.js';
import { SYSTEM_COLUMNS } from '../standard.js';
import { attributeOf, childOf, textOf } from '../xml.js';

const REQUIRED_LEVELS = ['none', 'recommended', 'required', 'systemrequired'];

/** What a column's `Format` may hold, by its type; of other types it holds nothing. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  nvarchar: ['text', 'textarea', 'url', 'phone', 'email'],
  ntext: ['text', ''],
  int: ['none', 'duration', ''],
  datetime: ['date', 'datetime'],
};

/** Tables are named alike everywhere, hold one name column, their key and all system columns. */
export function checkTables({ solution }: Subject): Finding[] {
  return solution.tables.flatMap((table) => [
    ...wrongNames(table),
    ...wrongPlaceholders(table, solution.paths),
    ...(table.ours ? wrongStructure(table) : wrongGuests(table)),
    ...table.columns.flatMap((column) => wrongColumn(table, column, solution.prefix)),
    ...repeated(table.columns.map(({ name }) => name)).map((name) => ({
      file: table.path,
      problem: `the column ${name} stands there twice`,
      remedy: 'Delete one of the two.',
    })),
  ]);
}

function wrongNames(table: Table): Finding[] {
  const entity = childOf(table.root, 'EntityInfo', 'entity');
  const inner = entity ? attributeOf(entity, 'Name') : '';
  const findings: Finding[] = [];
  if (table.folder !== table.schemaName || inner !== table.schemaName) {
    findings.push({
      file: table.path,
      problem: `the folder is ${table.folder}, Name says ${table.schemaName}, entity says ${inner}`,
      remedy: 'Write the same name in all three places: case counts.',
    });
  }
  if (table.ours && table.schemaName !== table.logicalName) {
    findings.push({
      file: table.path,
      problem: `the table ${table.schemaName} has capitals`,
      remedy: 'Write it in lower case: then schema name and logical name are one.',
    });
  }
  return findings;
}

/** The packer fills placeholders that are there; an empty SavedQueries fails Dataverse's schema. */
function wrongPlaceholders(table: Table, paths: readonly string[]): Finding[] {
  const wanted = [
    { placeholder: 'FormXml', has: table.forms.length > 0 },
    { placeholder: 'SavedQueries', has: table.views.length > 0 },
    { placeholder: 'Visualizations', has: table.charts.length > 0 },
    { placeholder: 'RibbonDiffXml', has: paths.includes(`Entities/${table.folder}/RibbonDiff.xml`) },
  ];
  return wanted
    .filter(({ placeholder, has }) => Boolean(childOf(table.root, placeholder)) !== has)
    .map(({ placeholder, has }) => ({
      file: table.path,
      problem: has ? `no <${placeholder} /> for files that are there` : `<${placeholder} /> without a file`,
      remedy: has ? `Add <${placeholder} />.` : `Delete <${placeholder} />.`,
    }));
}

function wrongStructure(table: Table): Finding[] {
  const findings: Finding[] = [];
  const report = (problem: string, remedy: string) => findings.push({ file: table.path, problem, remedy });
  const entity = childOf(table.root, 'EntityInfo', 'entity');
  const ownership = entity ? textOf(entity, 'OwnershipTypeMask') : '';
  if (ownership !== 'OrgOwned') {
    report(
      `OwnershipTypeMask is ${ownership || 'missing'}`,
      'Write OrgOwned: agents read all of it, administrators write.',
    );
  }
  if (!entity || !textOf(entity, 'EntitySetName'))
    report('no EntitySetName', 'Add it: the Web API names the table so.');
  const primary = table.columns.filter((column) =>
    textOf(column.element, 'DisplayMask').includes('PrimaryName'),
  );
  if (primary.length !== 1) {
    report(
      `${String(primary.length)} columns have PrimaryName in their DisplayMask`,
      'Give it to one column exactly.',
    );
  }
  const key = `${table.schemaName}Id`;
  for (const name of [...SYSTEM_COLUMNS, key]) {
    if (!table.columns.some((column) => column.schemaName === name)) {
      report(
        `the system column ${name} is missing`,
        'Copy it from another table: all of them are there, or none.',
      );
    }
  }
  for (const column of table.columns) {
    if (column.name === key.toLowerCase() && column.type !== 'primarykey') {
      report(`the column ${column.name} has the name of the primary key`, 'Give it another name.');
    }
  }
  return findings;
}

function wrongGuests(table: Table): Finding[] {
  return table.columns
    .filter(({ custom }) => !custom)
    .map(({ name }) => ({
      file: table.path,
      problem: `the standard column ${name} of a standard table is in the solution`,
      remedy: 'Delete it: only our own columns belong here.',
    }));
}

function wrongColumn(table: Table, column: Column, prefix: string): Finding[] {
  const findings: Finding[] = [];
  const report = (problem: string, remedy: string) =>
    findings.push({ file: table.path, problem: `column ${column.schemaName}: ${problem}`, remedy });
  if (column.name !== column.schemaName.toLowerCase() || textOf(column.element, 'Name') !== column.name) {
    report(
      'PhysicalName, Name and LogicalName differ',
      'Name and LogicalName are PhysicalName in lower case.',
    );
  }
  if (column.custom && !(column.name.startsWith(`${prefix}_`) && column.schemaName === column.name)) {
    report(
      `not ${prefix}_… in lower case`,
      "Start it with the publisher's prefix and write it in lower case.",
    );
  }
  const level = textOf(column.element, 'RequiredLevel');
  if (!REQUIRED_LEVELS.includes(level))
    report(`RequiredLevel is ${level}`, `Write one of ${REQUIRED_LEVELS.join(', ')}.`);
  const formats = FORMATS[column.type] ?? [''];
  if (!formats.includes(column.format)) {
    report(`Format is ${column.format || 'missing'}`, `Write one of ${formats.join(', ')}.`);
  }
  if (
    column.type === 'nvarchar' &&
    Number(textOf(column.element, 'Length')) !== 2 * Number(textOf(column.element, 'MaxLength'))
  ) {
    report('Length is not twice MaxLength', 'Dataverse counts bytes there: write twice MaxLength.');
  }
  return findings;
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
