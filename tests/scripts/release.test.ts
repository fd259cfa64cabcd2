import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { BUILT, MANAGED_ZIP, ROOT, UNMANAGED_ZIP } from '../../scripts/paths.js';
import { releaseNotes } from '../../scripts/release-notes.js';

describe('Release notes', () => {
  const changelog = `# Changelog

## 1.1.0 (unreleased)

- Something new.

## 1.0.0 (2026-12-01)

- The panel.

### Known

- Nothing.

## 0.9.0

- Before.
`;
  const release = { changelog, packageVersion: '1.0.0', solutionVersion: '1.0.0.0' };

  it('are the section of the version, with what is below it', () => {
    assert.equal(releaseNotes('v1.0.0', release), '- The panel.\n\n### Known\n\n- Nothing.\n');
  });

  it('are refused where package, solution and tag have different versions', () => {
    assert.throws(
      () => releaseNotes('v1.0.0', { ...release, packageVersion: '1.0.1' }),
      /package.json: has version 1.0.1, which is not that of the release 1.0.0/,
    );
    assert.throws(
      () => releaseNotes('v1.0.0', { ...release, solutionVersion: '1.0.0.3' }),
      /Solution.xml: has version 1.0.0.3.*\n.*Set it to 1.0.0.0/,
    );
    for (const tag of ['1.0.0', 'v1.0', 'v1.0.0-rc.1']) {
      assert.throws(() => releaseNotes(tag, release), /is no release/, tag);
    }
  });

  it('are refused where the changelog says nothing of the version, or calls it unreleased', () => {
    const of = (version: string) => ({
      changelog,
      packageVersion: version,
      solutionVersion: `${version}.0`,
    });
    assert.throws(() => releaseNotes('v1.2.0', of('1.2.0')), /CHANGELOG.md: says nothing of 1.2.0/);
    assert.throws(() => releaseNotes('v1.1.0', of('1.1.0')), /CHANGELOG.md: calls 1.1.0 unreleased/);
  });
});

it('The release workflow attaches both packages and the bridge from where they are built', () => {
  const workflow = readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8');
  for (const file of [MANAGED_ZIP, UNMANAGED_ZIP, join(BUILT, 'ips_/bridge/bridge.js')]) {
    const path = relative(ROOT, file).replaceAll('\\', '/');
    assert.match(workflow, new RegExp(`^ {12}${path}$`, 'm'), path);
    assert.match(workflow, new RegExp(`^ {10}release/${path}$`, 'm'), path);
  }
});
