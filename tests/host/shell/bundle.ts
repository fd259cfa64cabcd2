import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRIES: Readonly<Record<string, string>> = {
  'shell.js': 'client/main.tsx',
  'xrm.js': 'client/xrm-script.ts',
  'cif-host.js': 'cif/cif-host-script.ts',
  'other-provider.js': 'other-provider/other-provider-script.ts',
  'cif-library.js': 'cif-library/library-script.ts',
};

/** The browser side of the shell, bundled in memory: each script once, when it is first asked for. */
export function scriptBundles(): (name: string) => Promise<string> {
  const bundles = new Map<string, Promise<string>>();
  return (name) => {
    const bundle = bundles.get(name) ?? bundleScript(ENTRIES[name] ?? name);
    bundles.set(name, bundle);
    return bundle;
  };
}

async function bundleScript(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
