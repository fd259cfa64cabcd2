/** `{{name}}`, as queries and subject templates have it. */
export const PLACEHOLDER = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** What stands in the double braces of a text. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/** Braces are left over that belong to no placeholder. */
export function hasOpenPlaceholder(text: string): boolean {
  return /\{\{|\}\}/.test(text.replace(PLACEHOLDER, ''));
}
