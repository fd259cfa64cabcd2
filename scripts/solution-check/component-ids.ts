import type { Element } from '@xmldom/xmldom';
import type { Form, Solution, Table, WebResource } from './solution.js';
import { attributeOf, descendantsOf, parseXml, textOf } from './xml.js';

/** An id by which Dataverse knows a component from one release to the next. */
export interface ComponentId {
  /** What the id stands for, in words that do not change when the id does. */
  readonly component: string;
  readonly id: string;
  readonly file: string;
}

/** All ids of a solution that have to stay as they are. */
export function componentIdsOf({ tables, roles, webResources }: Solution): ComponentId[] {
  return [
    ...roles.map(({ name, id, path }) => ({ component: `role/${name}`, id, file: path })),
    ...webResources.flatMap(idsOfWebResource),
    ...tables.flatMap((table) => [
      ...table.views.map((view) => ({
        component: `view/${table.logicalName}/${view.name}`,
        id: view.id,
        file: view.path,
      })),
      ...table.charts.map((chart) => ({
        component: `chart/${table.logicalName}/${chart.name}`,
        id: chart.id,
        file: chart.path,
      })),
      ...table.forms.flatMap((form) => idsOfForm(table, form)),
    ]),
  ];
}

function idsOfWebResource({ name, id, path, root }: WebResource): ComponentId[] {
  const component = `webresource/${name}`;
  const dependencies = textOf(root, 'DependencyXml');
  const libraries = dependencies ? descendantsOf(parseXml(dependencies), 'Library') : [];
  return [
    { component, id, file: path },
    ...libraries.map((library) => ({
      component: `${component}/dependency/${attributeOf(library, 'name')}`,
      id: attributeOf(library, 'libraryUniqueId'),
      file: path,
    })),
  ];
}

function idsOfForm(table: Table, form: Form): ComponentId[] {
  const start = `form/${table.logicalName}/${form.type}/${form.title}`;
  const ids = (element: string, id: string, nameOf: (element: Element) => string) =>
    descendantsOf(form.root, element).map((one) => ({
      component: `${start}/${nameOf(one)}`,
      id: attributeOf(one, id),
      file: form.path,
    }));
  return [
    { component: start, id: form.id, file: form.path },
    ...ids('tab', 'id', (tab) => `tab/${attributeOf(tab, 'name')}`),
    ...ids('section', 'id', (section) => `section/${tabOf(section)}/${attributeOf(section, 'name')}`),
    ...ids('cell', 'id', cellName),
    ...ids('header', 'id', () => 'header'),
    ...ids('footer', 'id', () => 'footer'),
    ...ids('Library', 'libraryUniqueId', (library) => `library/${attributeOf(library, 'name')}`),
    ...ids('Handler', 'handlerUniqueId', handlerName),
  ];
}

/** A cell goes by its control; header and footer have one empty cell. */
function cellName(cell: Element): string {
  const control = descendantsOf(cell, 'control')[0];
  if (control) return `cell/${attributeOf(control, 'id')}`;
  return `${ancestorOf(cell, 'header') ? 'header' : 'footer'}/cell`;
}

function handlerName(handler: Element): string {
  const event = ancestorOf(handler, 'event');
  const column = event ? attributeOf(event, 'attribute') : '';
  const name = [event ? attributeOf(event, 'name') : '', column, attributeOf(handler, 'functionName')];
  return `handler/${name.filter(Boolean).join('/')}`;
}

function tabOf(section: Element): string {
  const tab = ancestorOf(section, 'tab');
  return tab ? attributeOf(tab, 'name') : '';
}

function ancestorOf(element: Element, name: string): Element | undefined {
  for (let at = element.parentElement; at; at = at.parentElement) if (at.nodeName === name) return at;
  return undefined;
}
