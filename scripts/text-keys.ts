import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { WEB_RESOURCES } from './paths.js';
import { runMain } from './run-main.js';

/** Where the compiler finds the keys. */
export const TEXT_KEYS = join(WEB_RESOURCES, 'strings/text-keys.ts');
const STRINGS = join(WEB_RESOURCES, 'strings');
const ENGLISH = /^(\w+)\.1033\.resx$/;
/** `{ what }` of plural forms: `matches_one` and `matches_other` are the forms of `matches`. */
const FORM = /^(.+)_other$/;

/**
 * The keys of the English RESX files as TypeScript: for each file a union of its keys, and one of the keys that have
 * plural forms. A misspelt key is then a compile error.
 */
export async function textKeysModule(): Promise<string> {
  const files = readdirSync(STRINGS).flatMap((name) => ENGLISH.exec(name)?.[1] ?? []);
  const types = files.flatMap((file) => {
    const resx = readFileSync(join(STRINGS, `${file}.1033.resx`), 'utf8');
    const keys = [...resx.matchAll(/<data name="([^"]+)"/g)].map(([, key = '']) => key);
    const counted = keys.flatMap((key) => FORM.exec(key)?.[1] ?? []);
    const name = file.charAt(0).toUpperCase() + file.slice(1);
    return [unionOf(`${name}TextKey`, keys), unionOf(`${name}CountKey`, counted)];
  });
  const source = ['// Written by `npm run text-keys` from the English RESX files.', ...types].join('\n\n');
  return format(source, { ...(await resolveConfig(TEXT_KEYS)), parser: 'typescript' });
}

function unionOf(name: string, keys: readonly string[]): string {
  return `export type ${name} = ${keys.map((key) => `'${key}'`).join(' | ') || 'never'};`;
}

await runMain(import.meta.url, async () => {
  writeFileSync(TEXT_KEYS, await textKeysModule());
});
