import type { CommandParameter } from '../../../model';
import type { CommandDescription } from '../../description';
import { loadScripts } from '../form/scripts';
import { loadResourceStrings } from '../xrm/resource-strings';

/**
 * Runs a command's script in a frame of its own, which has `Xrm` and the RESX files its library declares.
 * @throws Error naming a library or function that is not there, and what the script throws
 */
export async function runCommand(
  { library, functionName, parameters, strings }: CommandDescription,
  values: Readonly<Partial<Record<CommandParameter, unknown>>>,
  xrm: object,
): Promise<void> {
  await loadResourceStrings(strings);
  const frame = await loadScripts([library], xrm);
  try {
    await frame.run(
      functionName,
      parameters.map((name) => values[name]),
    );
  } finally {
    frame.remove();
  }
}
