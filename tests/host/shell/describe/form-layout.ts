import type { Element } from '@xmldom/xmldom';
import type { FormCell, FormControl, FormHandler, FormLayout, FormSection, FormTab } from '../description';
import { attribute, child, children, guidOf, labelOf, parseXml, textOf } from '../../import/xml';
import { childrenAt } from './children-at';

/** Class ids of controls that show no column (solution schema FormXml.xsd; the ids are the platform's). */
const SUBGRID = 'e7a81278-8635-4d9e-8d4d-59480b391c5b';
const WEB_RESOURCE = '9fdf5f91-88b1-47f4-ad53-c11efc01a01d';
const NOTES = '06375649-c143-495e-a496-c962e5b4488e';
/** Class ids of controls that show a column; its type says how. */
const FIELDS = new Set([
  '4273edbd-ac1d-40d3-9fb2-095c621b552d',
  'e0dece4b-6fc8-4a8f-a065-082708572369',
  'c6d124ca-7eda-4a60-aea9-7fb8d318b68f',
  'c3efe0c3-0ec6-42be-8349-cbd9079dfd8e',
  '533b9e00-756b-4312-95a0-dc888637ac78',
  '5b773807-9fb2-42db-97c3-7a91eff8adff',
  '270bd3db-d9af-4782-9025-509e298dec0a',
  'f3015350-44a2-4aa0-97b5-00166532b5e9',
  '3ef39988-22bb-4f0b-bbbe-64b5a3748aee',
  '4aa28ab7-9c13-4f57-a73d-ad894d048b5f',
  '67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed',
  '5d68b988-0661-4db2-bc3e-17598ad3be6c',
  '71716b6c-711e-476c-8ab8-5d11542bfb47',
  'ada2203e-b4cd-49be-9ddf-234642b43b52',
  '8c10015a-b339-4982-9474-a95fe05631a5',
  'cbfb742c-14e7-4a17-96bb-1a13f7f64aa2',
  'aa987274-ce4e-4271-a803-66164311a958',
]);

/**
 * A main form as its page draws it.
 * @param formXml the `<form>` element as text
 * @throws Error naming a control or an event that the shell does not draw or raise
 */
export function formLayout(formXml: string): FormLayout {
  const form = parseXml(formXml, 'The form');
  return {
    header: childrenAt(form, 'header', 'rows', 'row', 'cell').map(formCell),
    tabs: childrenAt(form, 'tabs', 'tab').filter(isVisible).map(formTab),
    libraries: childrenAt(form, 'formLibraries', 'Library').map((library) => attribute(library, 'name')),
    handlers: childrenAt(form, 'events', 'event').flatMap(formHandlers),
  };
}

function formTab(tab: Element): FormTab {
  return {
    name: attribute(tab, 'name'),
    label: labelOf(tab, 'labels'),
    columns: childrenAt(tab, 'columns', 'column').map((column) => ({
      width: attribute(column, 'width') || '100%',
      sections: childrenAt(column, 'sections', 'section').filter(isVisible).map(formSection),
    })),
  };
}

function formSection(section: Element): FormSection {
  return {
    name: attribute(section, 'name'),
    label: labelOf(section, 'labels'),
    showsLabel: attribute(section, 'showlabel') !== 'false',
    rows: childrenAt(section, 'rows', 'row').map((row) => children(row, 'cell').map(formCell)),
  };
}

function formCell(cell: Element): FormCell {
  const control = child(cell, 'control');
  return {
    label: labelOf(cell, 'labels'),
    showsLabel: attribute(cell, 'showlabel') !== 'false',
    isHidden: !isVisible(cell),
    rowSpan: Number(attribute(cell, 'rowspan') || 1),
    ...(control && { control: formControl(control) }),
  };
}

function formControl(control: Element): FormControl {
  const id = attribute(control, 'id');
  const classId = guidOf(attribute(control, 'classid'));
  const parameter = (name: string) => textOf(control, 'parameters', name);
  if (FIELDS.has(classId)) {
    const column = attribute(control, 'datafieldname') || id;
    return { kind: 'field', id, column, isDisabled: attribute(control, 'disabled') === 'true' };
  }
  if (classId === NOTES) return { kind: 'timeline', id };
  if (classId === SUBGRID) {
    return {
      kind: 'subgrid',
      id,
      table: parameter('TargetEntityType'),
      viewId: guidOf(parameter('ViewId')),
      relationship: parameter('RelationshipName'),
      rowsPerPage: Number(parameter('RecordsPerPage') || 4),
    };
  }
  if (classId === WEB_RESOURCE) {
    const name = parameter('Url').replace(/^\$webresource:/, '');
    return {
      kind: 'webResource',
      id,
      name,
      data: parameter('Data'),
      passesParameters: parameter('PassParameters') === 'true',
    };
  }
  throw new Error(`The shell has no control of class {${classId}} (control "${id}")`);
}

function formHandlers(event: Element): FormHandler[] {
  const name = attribute(event, 'name').toLowerCase();
  if (name !== 'onload' && name !== 'onsave' && name !== 'onchange') {
    throw new Error(`The shell does not raise the form event "${name}"`);
  }
  return childrenAt(event, 'Handlers', 'Handler')
    .filter((handler) => attribute(handler, 'enabled') !== 'false')
    .map((handler) => ({
      event: name,
      column: attribute(event, 'attribute'),
      functionName: attribute(handler, 'functionName'),
      passesContext: attribute(handler, 'passExecutionContext') === 'true',
      parameters: attribute(handler, 'parameters'),
    }));
}

function isVisible(element: Element): boolean {
  return attribute(element, 'visible') !== 'false';
}
