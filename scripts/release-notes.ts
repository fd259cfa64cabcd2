/**
 * What CHANGELOG.md says of a release, for the page of the release.
 *
 *   npx tsx scripts/release-notes.ts v1.0.0 release-notes.md
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from './pack/manifest.js';
import { readXml } from './pack/read-xml.js';
import { childElements, childText } from './pack/xml.js';
import { ROOT, SOLUTION } from './paths.js';
import { runMain } from './run-main.js';
import { ScriptError } from './script-error.js';

/** What a release is made of, and where its version stands. */
export interface Release {
  readonly changelog: string;
  readonly packageVersion: string;
  readonly solutionVersion: string;
}

/**
 * @param tag `v1.0.0`
 * @returns the section of that version, without its heading
 * @throws ScriptError where versions differ, or the changelog does not mention this one or calls it unreleased
 */
export function releaseNotes(tag: string, release: Release): string {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
  if (!version) throw new ScriptError(tag, 'is no release', 'Name the tag by its version, v1.0.0.');
  checkVersion('package.json', release.packageVersion, version, version);
  // a solution's fourth part counts its builds, of which a release has one
  checkVersion(`Solution/${MANIFEST}`, release.solutionVersion, `${version}.0`, version);
  return sectionOf(release.changelog, version);
}

function checkVersion(file: string, found: string, wanted: string, version: string): void {
  if (found === wanted) return;
  throw new ScriptError(
    file,
    `has version ${found}, which is not that of the release ${version}`,
    `Set it to ${wanted}, or tag what has that version.`,
  );
}

function sectionOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split(/\s/, 1)[0] === version) ?? '';
  const [heading = '', ...lines] = section.split('\n');
  const notes = lines.join('\n').trim();
  if (notes === '')
    throw new ScriptError('CHANGELOG.md', `says nothing of ${version}`, `Add a section "## ${version}".`);
  if (/unreleased/i.test(heading)) {
    throw new ScriptError(
      'CHANGELOG.md',
      `calls ${version} unreleased`,
      'Put the date of the release in its place.',
    );
  }
  return `${notes}\n`;
}

function readRelease(): Release {
  const read = (...path: string[]): Buffer => readFileSync(join(...path));
  const { version: packageVersion } = JSON.parse(read(ROOT, 'package.json').toString()) as {
    version: string;
  };
  const [manifest] = childElements(readXml(MANIFEST, read(SOLUTION, MANIFEST)), 'SolutionManifest');
  return {
    changelog: read(ROOT, 'CHANGELOG.md').toString(),
    packageVersion,
    solutionVersion: (manifest && childText(manifest, 'Version')) ?? '',
  };
}

await runMain(import.meta.url, () => {
  const [tag, file] = process.argv.slice(2);
  if (tag === undefined || file === undefined) {
    const usage = 'npx tsx scripts/release-notes.ts v1.0.0 FILE';
    throw new ScriptError('release-notes', 'a tag and a file to write belong here', usage);
  }
  writeFileSync(file, releaseNotes(tag, readRelease()));
});
