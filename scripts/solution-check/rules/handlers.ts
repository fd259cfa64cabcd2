import { createContext, runInContext } from 'node:vm';
import type { Finding } from '../finding.js';
import type { BuiltFile, Subject, Table } from '../solution.js';
import { attributeOf, descendantsOf } from '../xml.js';

interface Call {
  readonly file: string;
  readonly functionName: string;
  readonly library: string;
}

/** Each function that a form's event or a command calls exists in the script as it is built. */
export function checkHandlers({ solution, built }: Subject): Finding[] {
  const globals = new Map<string, unknown>();
  const globalsOf = (bundle: BuiltFile) => {
    if (!globals.has(bundle.name)) globals.set(bundle.name, loadScript(bundle));
    return globals.get(bundle.name);
  };
  return solution.tables
    .flatMap((table) => [...callsOfForms(table), ...callsOfCommands(table)])
    .flatMap(({ file, functionName, library }) => {
      const bundle = built.get(library);
      if (bundle && typeof memberOf(globalsOf(bundle), functionName) === 'function') return [];
      return [
        {
          file,
          problem: `the function ${functionName} is not in the built ${library}`,
          remedy: 'Export it from WebResources/settings/forms/forms.ts and build, or correct functionName.',
        },
      ];
    });
}

function callsOfForms({ forms }: Table): Call[] {
  return forms.flatMap((form) =>
    descendantsOf(form.root, 'Handler').map((handler) => ({
      file: form.path,
      functionName: attributeOf(handler, 'functionName'),
      library: attributeOf(handler, 'libraryName'),
    })),
  );
}

function callsOfCommands({ ribbon }: Table): Call[] {
  if (!ribbon) return [];
  return descendantsOf(ribbon.root, 'JavaScriptFunction').map((action) => ({
    file: ribbon.path,
    functionName: attributeOf(action, 'FunctionName'),
    library: attributeOf(action, 'Library').replace(/^\$webresource:/, ''),
  }));
}

/** The globals a script leaves behind when a form loads it; none where it fails. */
function loadScript({ name, content }: BuiltFile): unknown {
  const globals: Record<string, unknown> = {};
  globals['window'] = globals['self'] = globals;
  try {
    const context = createContext(globals, { codeGeneration: { strings: false, wasm: false } });
    runInContext(content.toString('utf8'), context, { filename: name, timeout: 5000 });
  } catch {
    return undefined;
  }
  return globals;
}

function memberOf(start: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, name) => (typeof at === 'object' && at !== null ? (Reflect.get(at, name) as unknown) : undefined),
      start,
    );
}
