import type { Finding } from '../finding.js';
import type { SourceFile, Subject } from '../solution.js';
import { attributeOf, childrenOf, descendantsOf, parseXml, textOf } from '../xml.js';

/** Every language has the same texts, none of them empty, ships, and loads with the scripts that use texts. */
export function checkStrings({ solution, strings }: Subject): Finding[] {
  const all = new Set(strings.flatMap(keysOf));
  return strings.flatMap((file) => {
    const findings: Finding[] = [];
    const say = (problem: string, remedy: string) =>
      findings.push({ file: `WebResources/strings/${file.path}`, problem, remedy });
    const keys = keysOf(file);
    for (const key of all) {
      const count = keys.filter((one) => one === key).length;
      if (count === 0) say(`the text ${key} is missing`, 'Add it: every language has every text.');
      if (count > 1) say(`the text ${key} stands there ${String(count)} times`, 'Delete all but one.');
    }
    for (const entry of childrenOf(file.root, 'data').filter((data) => !textOf(data, 'value'))) {
      say(`the text ${attributeOf(entry, 'name')} is empty`, 'Write it, or delete it from every language.');
    }
    const name = `${solution.prefix}_/strings/${file.path}`;
    if (!solution.webResources.some((resource) => resource.name === name)) {
      say('does not ship', `Add Solution/WebResources/${name}.data.xml.`);
    }
    for (const script of solution.webResources.filter(
      ({ type, root }) => type === '3' && textOf(root, 'DependencyXml'),
    )) {
      const libraries = descendantsOf(parseXml(textOf(script.root, 'DependencyXml')), 'Library');
      if (!libraries.some((library) => attributeOf(library, 'name') === name)) {
        findings.push({
          file: script.path,
          problem: `does not load the texts ${name}`,
          remedy: 'Add a Library to DependencyXml: Xrm.Utility.getResourceString throws without it.',
        });
      }
    }
    return findings;
  });
}

function keysOf({ root }: SourceFile): string[] {
  return childrenOf(root, 'data').map((data) => attributeOf(data, 'name'));
}
