import type { Finding } from '../finding.js';
import type { SourceFile, Subject } from '../solution.js';
import { attributeOf, childrenOf, descendantsOf, parseXml, textOf } from '../xml.js';

/**
 * Every language of a file has the same texts, none of them empty, ships, and loads with the scripts that load another
 * language of it.
 */
export function checkStrings({ solution, strings }: Subject): Finding[] {
  return strings.flatMap((file) => {
    const languages = strings.filter(({ path }) => stemOf(path) === stemOf(file.path));
    const all = new Set(languages.flatMap(keysOf));
    const findings: Finding[] = [];
    const report = (problem: string, remedy: string) =>
      findings.push({ file: `WebResources/strings/${file.path}`, problem, remedy });
    const keys = keysOf(file);
    for (const key of all) {
      const count = keys.filter((one) => one === key).length;
      if (count === 0) report(`the text ${key} is missing`, 'Add it: every language has every text.');
      if (count > 1) report(`the text ${key} stands there ${String(count)} times`, 'Delete all but one.');
    }
    for (const entry of childrenOf(file.root, 'data').filter((data) => !textOf(data, 'value'))) {
      report(
        `the text ${attributeOf(entry, 'name')} is empty`,
        'Write it, or delete it from every language.',
      );
    }
    const name = `${solution.prefix}_/strings/${file.path}`;
    if (!solution.webResources.some((resource) => resource.name === name)) {
      report('does not ship', `Add Solution/WebResources/${name}.data.xml.`);
    }
    for (const script of solution.webResources.filter(
      ({ type, root }) => type === '3' && textOf(root, 'DependencyXml'),
    )) {
      const libraries = descendantsOf(parseXml(textOf(script.root, 'DependencyXml')), 'Library').map(
        (library) => attributeOf(library, 'name'),
      );
      const uses = libraries.some((library) => stemOf(library) === stemOf(name));
      if (uses && !libraries.includes(name)) {
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

/** `cti` of `cti.1033.resx`. */
function stemOf(path: string): string {
  return path.replace(/\.\d+\.resx$/, '');
}

function keysOf({ root }: SourceFile): string[] {
  return childrenOf(root, 'data').map((data) => attributeOf(data, 'name'));
}
