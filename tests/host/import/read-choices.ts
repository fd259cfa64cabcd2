import type { Element } from '@xmldom/xmldom';
import type { Option } from '../model';
import { attribute, child, children, labelOf } from './xml';

/** Options of global choices by the choice's name. */
export type Choices = ReadonlyMap<string, readonly Option[]>;

export function readChoices(customizations: Element): Choices {
  const sets = children(child(customizations, 'optionsets'), 'optionset');
  return new Map(sets.map((set) => [attribute(set, 'Name'), readOptions(set) ?? []]));
}

/** Options, states or status reasons of an `<optionset>`; nothing where there is none. */
export function readOptions(set: Element | undefined): readonly Option[] | undefined {
  const list = child(set, 'options') ?? child(set, 'states') ?? child(set, 'statuses');
  return list && children(list).map(readOption);
}

function readOption(element: Element): Option {
  const state = attribute(element, 'state');
  const defaultStatus = attribute(element, 'defaultstatus');
  return {
    value: Number(attribute(element, 'value')),
    label: labelOf(element, 'labels'),
    ...(state && { state: Number(state) }),
    ...(defaultStatus && { defaultStatus: Number(defaultStatus) }),
  };
}
