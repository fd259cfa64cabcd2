/** RESX texts by web resource name without `.LCID.resx`, filled before a form's scripts run. */
const loaded = new Map<string, ReadonlyMap<string, string>>();

/** Reads the RESX files that a form's libraries depend on. */
export async function loadResourceStrings(
  files: readonly { readonly base: string; readonly webResource: string }[],
): Promise<void> {
  await Promise.all(
    files.map(async ({ base, webResource }) => {
      if (loaded.has(base)) return;
      const answer = await fetch(`/WebResources/${webResource}`);
      if (!answer.ok) throw new Error(`The web resource "${webResource}" could not be loaded`);
      loaded.set(base, readResx(await answer.text()));
    }),
  );
}

/**
 * `Xrm.Utility.getResourceString`.
 * @returns null for a key that the file does not have
 * @throws Error for a file that no loaded library declares as its dependency, as in Dynamics
 */
export function resourceString(webResourceName: string, key: string): string | null {
  const texts = loaded.get(webResourceName);
  if (!texts)
    throw new Error(`Web resource with name: ${webResourceName} not found in the loaded dependencies`);
  return texts.get(key) ?? null;
}

function readResx(text: string): ReadonlyMap<string, string> {
  const data = new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('root > data');
  return new Map(
    [...data].map((element) => [
      element.getAttribute('name') ?? '',
      element.querySelector('value')?.textContent ?? '',
    ]),
  );
}
