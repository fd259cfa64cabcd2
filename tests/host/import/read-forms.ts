import type { Element } from '@xmldom/xmldom';
import type { ChartMetadata, FormMetadata, ViewMetadata } from '../model';
import { ImportRefusal } from './import-refusal';
import { attribute, child, children, guidOf, labelOf, numberOf, serialise, textOf } from './xml';

const FORM_TYPES = ['main', 'quick', 'quickCreate', 'card'] as const;

export function readForms(customizations: Element): FormMetadata[] {
  return entities(customizations).flatMap(({ table, element }) =>
    children(child(element, 'FormXml'), 'forms').flatMap((group) =>
      children(group, 'systemform').map((form) => readForm(form, table, attribute(group, 'type'))),
    ),
  );
}

function readForm(element: Element, table: string, typeName: string): FormMetadata {
  const type = FORM_TYPES.find((candidate) => candidate.toLowerCase() === typeName.toLowerCase());
  const id = guidOf(textOf(element, 'formid'));
  if (!type)
    throw new ImportRefusal(`${table}: form ${id} is of the type "${typeName}", which is not imitated.`);
  const conditions = child(element, 'form', 'DisplayConditions');
  const roles = children(conditions, 'Role').map((role) => guidOf(attribute(role, 'Id')));
  return {
    id,
    table,
    name: labelOf(element, 'LocalizedNames') || table,
    type,
    formXml: serialise(child(element, 'form')),
    roles: !conditions || child(conditions, 'Everyone') ? 'everyone' : roles,
    isFallback: attribute(conditions, 'FallbackForm').toLowerCase() !== 'false',
    order: Number(attribute(conditions, 'Order') || 0),
  };
}

export function readViews(customizations: Element): ViewMetadata[] {
  return entities(customizations).flatMap(({ table, element }) =>
    children(child(element, 'SavedQueries', 'savedqueries'), 'savedquery').map((view) => ({
      id: guidOf(textOf(view, 'savedqueryid')),
      table,
      name: labelOf(view, 'LocalizedNames'),
      queryType: numberOf(view, 'querytype') ?? 0,
      isDefault: textOf(view, 'isdefault') === '1',
      fetchXml: serialise(child(view, 'fetchxml', 'fetch')),
      layoutXml: serialise(child(view, 'layoutxml', 'grid')),
    })),
  );
}

/** @throws ImportRefusal for a chart that a web resource draws */
export function readCharts(customizations: Element): ChartMetadata[] {
  return entities(customizations).flatMap(({ table, element }) =>
    children(child(element, 'Visualizations'), 'visualization').map((chart) => {
      const name = labelOf(chart, 'LocalizedNames');
      if (textOf(chart, 'webresourcename'))
        throw new ImportRefusal(
          `${table}: chart "${name}" is drawn by a web resource, which is not imitated.`,
        );
      return {
        id: guidOf(textOf(chart, 'savedqueryvisualizationid')),
        table,
        name,
        dataXml: serialise(child(chart, 'datadescription', 'datadefinition')),
        presentationXml: serialise(child(chart, 'presentationdescription', 'Chart')),
      };
    }),
  );
}

function entities(customizations: Element): { table: string; element: Element }[] {
  return children(child(customizations, 'Entities'), 'Entity').map((element) => ({
    table: textOf(element, 'Name').toLowerCase(),
    element,
  }));
}
