import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A source file, by its path below the folder that was read, and the files there that it imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Import and export from a relative path, of types too, and `import()`. */
const RELATIVE = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"](\.{1,2}\/[^'"]+)['"]/g;

/** The imports of all TypeScript files below a folder. */
export function readImports(folder: string): ImportGraph {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const imported = [...readFileSync(join(folder, file), 'utf8').matchAll(RELATIVE)]
        .map(([, path = '']) => join(dirname(file), path).replaceAll('\\', '/'))
        .flatMap((path) =>
          [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].filter((name) => known.has(name)),
        );
      return [file, [...new Set(imported)]];
    }),
  );
}

/** The first circle of each file that is in one: `a → b → a`. Empty where there is none. */
export function circlesIn(graph: ImportGraph): readonly string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  function visit(file: string, path: readonly string[]): void {
    const start = path.indexOf(file);
    if (start >= 0) {
      circles.push([...path.slice(start), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  }
  for (const file of graph.keys()) visit(file, []);
  return circles;
}
