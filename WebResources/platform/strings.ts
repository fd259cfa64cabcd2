import { fillText, type Texts } from '../ports/texts';

/** The RESX whose keys every language has. */
const ENGLISH = 1033;

/**
 * Reads the RESX files of a language, or the English ones. Never rejects: a missing text shows as its key, which is no
 * reason not to take calls.
 * @param folder where the files are, ending in a slash
 * @param names of the files, without language
 */
export async function loadStrings<Key extends string>(
  language: number,
  folder: string,
  names: readonly string[],
  fetchText = fetchOwn,
): Promise<Texts<Key>> {
  const files = await Promise.all(
    names.map(
      async (name) =>
        (await fetchText(`${folder}${name}.${String(language)}.resx`)) ??
        (await fetchText(`${folder}${name}.${String(ENGLISH)}.resx`)),
    ),
  );
  return stringsOf(new Map(files.flatMap((resx) => [...readResx(resx ?? '<root/>')])));
}

/** A stand-alone page has no Xrm.Utility.getResourceString, so the file is read here. */
export function readResx(xml: string): ReadonlyMap<string, string> {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const entries = [...document.querySelectorAll('root > data')];
  return new Map(
    entries.map((entry) => [
      entry.getAttribute('name') ?? '',
      entry.querySelector('value')?.textContent ?? '',
    ]),
  );
}

/** A text that is missing shows as its key. */
export function stringsOf<Key extends string>(texts: ReadonlyMap<string, string>): Texts<Key> {
  return { text: (key, values) => fillText(texts.get(key) ?? key, values) };
}

async function fetchOwn(url: string): Promise<string | undefined> {
  try {
    // A missing session redirects to the log-in page, which is no RESX.
    const response = await fetch(url, { redirect: 'error' });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
