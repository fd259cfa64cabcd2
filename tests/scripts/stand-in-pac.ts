import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../scripts/command.js';

export interface StandInPac {
  /** A PATH on which pac is the only program. */
  readonly env: Environment;
  /** The command lines it was called with. */
  calls(): readonly (readonly string[])[];
  remove(): void;
}

/**
 * pac cannot be had here: a program of its name writes down how it is called, says what it is told and ends.
 * @param waitFor a file that has to be there before it ends
 */
export function standInPac({ says = '', exitCode = 0, waitFor = '' } = {}): StandInPac {
  const folder = mkdtempSync(join(tmpdir(), 'pac-stand-in-'));
  const path = join(folder, 'pac');
  const log = join(folder, 'calls');
  const script = `const fs = require('fs');
    fs.appendFileSync(${JSON.stringify(log)}, JSON.stringify(process.argv.slice(2)) + '\\n');
    const end = () => { console.log(${JSON.stringify(says)}); process.exit(${String(exitCode)}); };
    const wait = ${JSON.stringify(waitFor)};
    if (!wait || fs.existsSync(wait)) end();
    else setInterval(() => fs.existsSync(wait) && end(), 20);`;
  writeFileSync(path, `#!${process.execPath}\n${script}`);
  chmodSync(path, 0o755);
  return {
    env: { PATH: folder },
    calls: () =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as readonly string[])
        : [],
    remove: () => rmSync(folder, { recursive: true }),
  };
}
