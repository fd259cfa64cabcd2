import { CONFIGURATION, OPTIONS } from './catalogue/configuration';
import { SCREEN_POP_RULE } from './catalogue/screen-pop-rule';
import { columnsOf } from './catalogue/table';
import type { Configuration, ConfigurationOptions, ScreenPopRule } from './configuration';

/* What of a configuration ipSCAPE's JSON can say. */

const lists = Object.keys(CONFIGURATION.lists);
const names = [...Object.keys(OPTIONS), ...lists] as (keyof ConfigurationOptions)[];

/** A configuration before anything is imported into it: what ipSCAPE's JSON means where it says nothing. */
export const NO_OPTIONS = Object.fromEntries([
  ...Object.entries(OPTIONS).map(([key, { silent }]) => [key, silent] as const),
  ...lists.map((list) => [list, []] as const),
]) as unknown as ConfigurationOptions;

/** A rule of which nothing is set yet. */
export const NEW_RULE = {
  ...Object.fromEntries(columnsOf(SCREEN_POP_RULE).map(([key, { unset }]) => [key, unset])),
  parameters: [],
} as unknown as ScreenPopRule;

/** The options of a configuration, without its name, its connection and who uses it. */
export function optionsOf(configuration: Configuration): ConfigurationOptions {
  return Object.fromEntries(
    names.map((name) => [name, configuration[name]]),
  ) as unknown as ConfigurationOptions;
}
