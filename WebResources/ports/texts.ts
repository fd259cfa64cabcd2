import type { ErrorValues } from './adapter-error';

/**
 * The product's texts in one language. `Key` names those there are: a misspelt one does not compile. A real one reads
 * RESX files on a page, or asks Dynamics on a form.
 */
export interface Texts<Key extends string> {
  /** The text under `key` with `{name}` filled from `values`. A property, since methods' parameters are not checked. */
  readonly text: (key: Key, values?: ErrorValues) => string;
}

/** How a text is asked for: `text('panel_retry')`. */
export type TextOf<Key extends string> = Texts<Key>['text'];

/**
 * A text with its placeholders filled, each once: what a value holds is never read as a placeholder. One that has no
 * value stays to be seen, so that a mistake is neither silent nor a sentence that says something else.
 */
export function fillText(template: string, values: ErrorValues = {}): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
