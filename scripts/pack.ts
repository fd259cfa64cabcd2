import { parseArgs } from 'node:util';
import { checkBudgets } from './budgets.js';
import type { PackageType } from './pack/files.js';
import { packIfChanged } from './pack/pack-if-changed.js';
import { writePackage, type PackRequest } from './pack/write-package.js';
import { BUILT } from './paths.js';
import { runMain } from './run-main.js';
import { ScriptError } from './script-error.js';
import { measureFiles } from './web-resources.js';

const USAGE = `npm run pack                       builds and packs the product into dist/
  npm run pack -- --with-pac         packs it with Microsoft's pac too and compares
  npm run pack -- --folder DIR --zipfile FILE --packagetype Managed|Unmanaged
                                     packs any unpacked solution, builds nothing`;

export type PackCommand =
  { readonly kind: 'product'; readonly withPac: boolean } | ({ readonly kind: 'folder' } & PackRequest);

/**
 * The command line, in pac's own flags.
 * @throws ScriptError with the usage when flags are unknown or do not fit together
 */
export function readCommand(args: string[]): PackCommand {
  const { folder, zipfile, packagetype, 'with-pac': withPac = false } = readFlags(args);
  if (folder === undefined && zipfile === undefined && packagetype === undefined)
    return { kind: 'product', withPac };
  const type = readType(packagetype);
  if (folder === undefined || zipfile === undefined || type === undefined || withPac) {
    throw new ScriptError('npm run pack', '--folder, --zipfile and --packagetype belong together', USAGE);
  }
  return { kind: 'folder', folder, zipfile, type };
}

function readFlags(args: string[]) {
  const text = { type: 'string' } as const;
  const options = {
    folder: text,
    zipfile: text,
    packagetype: text,
    'with-pac': { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new ScriptError('npm run pack', error instanceof Error ? error.message : String(error), USAGE);
  }
}

/** pac does not mind the case either. */
function readType(text: string | undefined): PackageType | undefined {
  return (['Managed', 'Unmanaged'] as const).find((type) => type.toLowerCase() === text?.toLowerCase());
}

await runMain(import.meta.url, async () => {
  const command = readCommand(process.argv.slice(2));
  if (command.kind === 'folder') {
    writePackage(command);
    return;
  }
  await packIfChanged();
  if (command.withPac) await (await import('./pack/product.js')).compareWithPac();
  checkBudgets(measureFiles(BUILT));
});
