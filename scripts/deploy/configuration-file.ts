import { readFileSync } from 'node:fs';
import type { ConfigurationDocument } from '../../WebResources/configuration/document-model.js';
import { readDocument } from '../../WebResources/configuration/configuration-document.js';
import { ScriptError } from '../script-error.js';
import type { Connection } from './command-line.js';

/**
 * A configuration as one environment has exported it for another.
 * @param instead stands in place of what the file says, or leaves unsaid: a key need not lie in a file
 * @throws ScriptError naming every place of the file that is wrong
 */
export function readConfiguration(file: string, instead: Partial<Connection>): ConfigurationDocument {
  const { document, problems: all } = readDocument(readText(file));
  const problems = all.filter(({ path }) => !Object.hasOwn(instead, path));
  if (document && problems.length === 0) return { ...document, ...instead };
  const lines = problems.map(({ path, problem }) => `  ${path ? `${path} ` : ''}${problem}`);
  throw new ScriptError(
    file,
    `is no configuration that can be deployed\n${lines.join('\n')}`,
    'Correct it, or export the configuration again: npm run export-configuration.',
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ScriptError(
      file,
      error instanceof Error ? error.message : String(error),
      'Give the file of an exported configuration.',
    );
  }
}
