import { createContext, runInContext } from 'node:vm';
import type { Finding } from '../finding.js';
import type { BuiltFile, Subject } from '../solution.js';
import { attributeOf, descendantsOf } from '../xml.js';

/** Each function that a form's event calls exists in the script as it is built. */
export function checkHandlers({ solution, built }: Subject): Finding[] {
  const globals = new Map<string, unknown>();
  const globalsOf = (bundle: BuiltFile) => {
    if (!globals.has(bundle.name)) globals.set(bundle.name, loadScript(bundle));
    return globals.get(bundle.name);
  };
  return solution.tables
    .flatMap(({ forms }) => forms)
    .flatMap((form) =>
      descendantsOf(form.root, 'Handler').flatMap((handler) => {
        const name = attributeOf(handler, 'functionName');
        const library = attributeOf(handler, 'libraryName');
        const bundle = built.get(library);
        if (bundle && typeof memberOf(globalsOf(bundle), name) === 'function') return [];
        return [
          {
            file: form.path,
            problem: `the function ${name} is not in the built ${library}`,
            remedy: 'Export it from WebResources/settings/forms/forms.ts and build, or correct functionName.',
          },
        ];
      }),
    );
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
