import type { Finding } from '../finding.js';
import type { Subject } from '../solution.js';
import { attributeOf, childOf, childrenOf, descendantsOf, textOf } from '../xml.js';

/** The manifest packs both ways, has a version, and every label's language is declared. */
export function checkManifest({ solution }: Subject): Finding[] {
  const findings: Finding[] = [];
  const { manifest, customizations } = solution;
  const version = textOf(manifest.root, 'SolutionManifest', 'Version');
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(version)) {
    findings.push({
      file: manifest.path,
      problem: `Version is ${version}`,
      remedy: 'Write four numbers, a.b.c.d.',
    });
  }
  const managed = textOf(manifest.root, 'SolutionManifest', 'Managed');
  if (managed !== '2') {
    findings.push({
      file: manifest.path,
      problem: `Managed is ${managed}`,
      remedy: 'Write 2: both packages are packed from this folder.',
    });
  }
  const list = childOf(customizations.root, 'Languages');
  const declared = list ? childrenOf(list).map((language) => language.textContent?.trim() ?? '') : [];
  for (const { path, root } of solution.sources) {
    const used = new Set(
      descendantsOf(root).flatMap((element) => [
        attributeOf(element, 'languagecode'),
        attributeOf(element, 'LCID'),
      ]),
    );
    for (const language of used) {
      if (language && !declared.includes(language)) {
        findings.push({
          file: path,
          problem: `has labels in the language ${language}`,
          remedy: `Add it to Languages in ${customizations.path}, or delete them.`,
        });
      }
    }
  }
  return findings;
}
