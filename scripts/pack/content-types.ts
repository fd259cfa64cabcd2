import { element, type XmlElement } from './xml.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const CONTENT_TYPE = { ContentType: 'application/octet-stream' };

/** [Content_Types].xml: a default per extension in order of appearance, an override per part without a usable one. */
export function contentTypes(entryNames: readonly string[]): XmlElement {
  const extensions = new Set(entryNames.map(extensionOf).filter((extension) => extension !== ''));
  const bare = entryNames.filter((name) => extensionOf(name) === '');
  return element('Types', { xmlns: NAMESPACE }, [
    ...[...extensions].map((Extension) => element('Default', { Extension, ...CONTENT_TYPE })),
    ...bare.map((name) => element('Override', { PartName: `/${name}`, ...CONTENT_TYPE })),
  ]);
}

/** Letters and digits after the last dot of the name; part names like `a.jsonB1F2-…` have none. */
function extensionOf(entryName: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(entryName)?.[1] ?? '';
}
