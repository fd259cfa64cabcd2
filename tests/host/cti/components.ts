import type { Call, Component } from './call';
import { isObject } from './call-request';
import { Refusal } from './refusal';

type Body = Readonly<Record<string, unknown>>;

/**
 * The call with one more choice in a select box.
 * @param body `{name, option: {label, value, selected}}`, as the SDK's `addComponentOption` takes it
 */
export function addOption(call: Call, { name, option }: Body): Call {
  const box = component(call, name);
  if (!isObject(option) || typeof option['label'] !== 'string' || typeof option['value'] !== 'string')
    throw new Refusal(400, 'An option has a label and a value.');
  const { label, value } = option;
  const others = box.options.filter((one) => one.value !== value);
  return withComponent(call, name, {
    options: [...others, { label, value }],
    value: option['selected'] === true ? value : box.value,
  });
}

/** The call after the agent's choice; an empty value takes it back. */
export function choose(call: Call, { name, value }: Body): Call {
  const box = component(call, name);
  const isOption = box.options.some((option) => option.value === value);
  if (typeof value !== 'string' || (value !== '' && !isOption))
    throw new Refusal(400, 'The value is that of one of the options, or empty for none.');
  return withComponent(call, name, { ...box, value });
}

function component(call: Call, name: unknown): Component {
  const found = Object.entries(call.components).find(([one]) => one === name);
  if (!found) throw new Refusal(404, `The call has no component of the name ${String(name)}.`);
  return found[1];
}

function withComponent(call: Call, name: unknown, box: Component): Call {
  return { ...call, components: { ...call.components, [String(name)]: box } };
}
