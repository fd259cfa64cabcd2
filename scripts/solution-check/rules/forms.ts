import type { Element } from '@xmldom/xmldom';
import { CLASS_IDS, kindOf, SUBGRID, WEB_RESOURCE } from '../control-classes.js';
import type { Finding } from '../finding.js';
import type { Form, Solution, Subject, Table } from '../solution.js';
import { STANDARD_COLUMNS } from '../standard.js';
import { attributeOf, descendantsOf, textOf } from '../xml.js';

type Report = (problem: string, remedy: string) => void;

/** Forms show columns that exist with controls that fit; subgrids, events and roles name what exists. */
export function checkForms({ solution }: Subject): Finding[] {
  return solution.tables.flatMap((table) =>
    table.forms.flatMap((form) => {
      const findings: Finding[] = [];
      const report: Report = (problem, remedy) => findings.push({ file: form.path, problem, remedy });
      if (!form.path.endsWith(`/${form.id}.xml`))
        report(`formid is ${form.id}`, 'Name the file after the formid.');
      for (const control of descendantsOf(form.root, 'control'))
        checkControl(solution, table, control, report);
      checkSections(form, report);
      checkEvents(solution, table, form, report);
      checkAudience(solution, table, form, report);
      return findings;
    }),
  );
}

function checkControl(solution: Solution, table: Table, control: Element, report: Report): void {
  const classId = attributeOf(control, 'classid').toUpperCase();
  if (classId === SUBGRID) {
    checkSubgrid(solution, table, control, report);
    return;
  }
  if (classId === WEB_RESOURCE) {
    checkPage(solution, control, report);
    return;
  }
  const name = attributeOf(control, 'datafieldname');
  const column = table.columns.find((one) => one.name === name);
  const kind = column ? kindOf(column) : STANDARD_COLUMNS[table.logicalName]?.[name];
  if (!kind) {
    report(
      `shows the column ${name}, which ${table.schemaName} does not have`,
      'Correct datafieldname; a standard column has to be known to scripts/solution-check/standard.ts.',
    );
  } else if (classId !== CLASS_IDS[kind]) {
    report(`the control of ${name} has the class ${classId}`, `Write ${CLASS_IDS[kind]}: it shows ${kind}.`);
  }
}

function checkSubgrid(
  { tables, relationships }: Solution,
  table: Table,
  control: Element,
  report: Report,
): void {
  const parameter = (name: string) => descendantsOf(control, name)[0]?.textContent?.trim() ?? '';
  const [target, relationship] = [parameter('TargetEntityType'), parameter('RelationshipName')];
  const grid = `the subgrid ${attributeOf(control, 'id')}`;
  const targetTable = tables.find(({ logicalName }) => logicalName === target);
  if (!targetTable) {
    report(`${grid} shows ${target}, which is no table of ours`, 'Correct TargetEntityType.');
    return;
  }
  for (const name of ['ViewId', 'ViewIds']) {
    if (!targetTable.views.some(({ id }) => id === parameter(name))) {
      report(
        `${grid} names in ${name} no view of ${target}`,
        'Write the id of a view of the table it shows.',
      );
    }
  }
  const fits = relationships.some(
    ({ name, referencing, referenced }) =>
      name === relationship && referencing === targetTable.schemaName && referenced === table.schemaName,
  );
  if (!fits) {
    report(
      `${grid} follows the relationship ${relationship}, which does not lead from ${table.schemaName} to ${target}`,
      'Write the name of the relationship of the lookup in the other table.',
    );
  }
}

/** A web resource on a form: a page of this solution, by name and id. */
function checkPage({ webResources }: Solution, control: Element, report: Report): void {
  const parameter = (name: string) => descendantsOf(control, name)[0]?.textContent?.trim() ?? '';
  const page = webResources.find(({ name, type }) => name === parameter('Url') && type === '1');
  if (page?.id === parameter('WebResourceId')) return;
  report(
    `the control ${attributeOf(control, 'id')} shows ${parameter('Url')} (${parameter('WebResourceId')}), which is no page of this solution`,
    'Write name and id of a web resource of type 1 in Url and WebResourceId.',
  );
}

/** "Columns in a section must be set to '1'": the import's message for anything else. */
function checkSections(form: Form, report: Report): void {
  for (const section of descendantsOf(form.root, 'section')) {
    if (attributeOf(section, 'columns') !== '1') {
      report(
        `the section ${attributeOf(section, 'name')} has columns="${attributeOf(section, 'columns')}"`,
        'Write columns="1"; for several columns, give the tab several.',
      );
    }
  }
}

function checkEvents(solution: Solution, table: Table, form: Form, report: Report): void {
  const libraries = descendantsOf(form.root, 'Library').map((library) => attributeOf(library, 'name'));
  for (const name of libraries) {
    if (!solution.webResources.some((resource) => resource.name === name && resource.type === '3')) {
      report(`loads the library ${name}, which is no script of this solution`, 'Correct formLibraries.');
    }
  }
  for (const event of descendantsOf(form.root, 'event')) {
    const column = attributeOf(event, 'attribute');
    if (column && !table.columns.some(({ name }) => name === column)) {
      report(`has an event of the column ${column}, which does not exist`, "Correct the event's attribute.");
    }
    for (const handler of descendantsOf(event, 'Handler')) {
      const library = attributeOf(handler, 'libraryName');
      if (!libraries.includes(library)) {
        report(
          `the handler ${attributeOf(handler, 'functionName')} is in ${library}, which the form does not load`,
          'Add the library to formLibraries.',
        );
      }
    }
  }
}

/** A form of a standard table must not enter other users' form selector, nor be anyone's fallback. */
function checkAudience(solution: Solution, table: Table, form: Form, report: Report): void {
  const conditions = descendantsOf(form.root, 'DisplayConditions')[0];
  const roles = conditions ? descendantsOf(conditions, 'Role').map((role) => attributeOf(role, 'Id')) : [];
  for (const id of roles) {
    if (!solution.roles.some((role) => role.id === id)) {
      report(`is shown to the role ${id}, which is not ours`, 'Write the id of one of our roles.');
    }
  }
  const open = roles.length === 0 || !conditions || attributeOf(conditions, 'FallbackForm') !== 'false';
  if (!table.ours && open) {
    report(
      `every user of ${table.schemaName} would get this form`,
      'List our roles in DisplayConditions and set FallbackForm="false".',
    );
  }
  if (textOf(form.root, 'systemform', 'FormActivationState') !== '1')
    report('is inactive', 'Set FormActivationState to 1.');
}
