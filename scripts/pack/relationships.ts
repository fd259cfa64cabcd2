import { ScriptError } from '../script-error.js';
import { pathsMatching, readXmlFile, type Component } from './component.js';
import type { Files } from './files.js';
import { attributeOf, childElements } from './xml.js';

const LIST = 'Other/Relationships.xml';

export interface Relationships extends Component {
  readonly warnings: readonly string[];
}

/**
 * The relationships that Other/Relationships.xml names, in its order, each defined in a file of
 * Other/Relationships/. A definition that is not named stays out: unpacking leaves such leftovers behind.
 * @throws ScriptError when a named relationship has no definition
 */
export function collectRelationships(files: Files): Relationships {
  const definitionFiles = pathsMatching(files, /^Other\/Relationships\/[^/]+\.xml$/);
  const definitions = new Map(
    definitionFiles.flatMap((file) =>
      childElements(readXmlFile(files, file)).map(
        (node) => [attributeOf(node, 'Name') ?? '', { file, node }] as const,
      ),
    ),
  );
  const names = files.has(LIST)
    ? childElements(readXmlFile(files, LIST)).map((node) => attributeOf(node, 'Name') ?? '')
    : [];
  const nodes = names.map((name) => {
    const definition = definitions.get(name);
    if (definition) return definition.node;
    throw new ScriptError(
      LIST,
      `lists ${name}, which no file of Other/Relationships/ defines`,
      'Define it or take it off the list.',
    );
  });
  const leftovers = [...definitions].filter(([name]) => !names.includes(name));
  return {
    placeholder: 'EntityRelationships',
    nodes,
    parts: [],
    used: [...(files.has(LIST) ? [LIST] : []), ...definitionFiles],
    warnings: leftovers.map(
      ([name, { file }]) => `${file}: ${name} is not in ${LIST} and stays out of the package`,
    ),
  };
}
