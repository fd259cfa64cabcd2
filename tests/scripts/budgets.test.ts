import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkBudgets, describeBudgets } from '../../scripts/budgets.js';
import type { BuiltFile } from '../../scripts/web-resources.js';

const built = (name: string, gzipBytes: number, loads: readonly string[] = []): BuiltFile => ({
  name,
  bytes: gzipBytes * 3,
  gzipBytes,
  loads,
});
const PANEL = [
  built('ips_/panel/panel.html', 1_000, ['panel.css', 'panel.js']),
  built('ips_/panel/panel.css', 9_000),
  built('ips_/strings/cti.1033.resx', 10_000),
];

describe('The build', () => {
  it('fails when an acting tab loads more than 180 kB with page, style sheet, script and texts', () => {
    checkBudgets([...PANEL, built('ips_/panel/panel.js', 160_000)]);
    assert.throws(
      () => checkBudgets([...PANEL, built('ips_/panel/panel.js', 160_001)]),
      /panel.html, .*panel.css, .*the panel of an acting tab: 180.0 kB after gzip, more than 180.0 kB/,
    );
  });

  it('counts one language for the panel, since a panel loads one', () => {
    checkBudgets([
      ...PANEL,
      built('ips_/panel/panel.js', 160_000),
      built('ips_/strings/cti.1041.resx', 10_000),
    ]);
  });

  it('fails when the bridge is larger than 2.5 kB', () => {
    checkBudgets([built('ips_/bridge/bridge.js', 2_500)]);
    assert.throws(() => checkBudgets([built('ips_/bridge/bridge.js', 2_501)]), /the bridge/);
  });

  it('fails when one settings page loads more than 180 kB, its texts included', () => {
    const pages = [
      built('ips_/settings/json.html', 1_000, ['page.css', 'json.js']),
      built('ips_/settings/roles.html', 1_000, ['page.css', 'roles.js']),
      built('ips_/settings/page.css', 9_000),
      built('ips_/settings/roles.js', 150_000),
      built('ips_/strings/cti.1033.resx', 10_000),
      built('ips_/strings/settings.1033.resx', 10_000),
    ];
    checkBudgets([...pages, built('ips_/settings/json.js', 150_000)]);
    assert.throws(
      () => checkBudgets([...pages, built('ips_/settings/json.js', 150_001)]),
      /ips_\/settings\/json\.html: 180\.0 kB/,
    );
  });

  it('fails when the scripts of the settings forms are larger than 180 kB', () => {
    assert.throws(() => checkBudgets([built('ips_/settings/forms.js', 180_001)]), /the settings forms/);
  });

  it('prints each budget with its size and its limit', () => {
    const printed = describeBudgets([...PANEL, built('ips_/panel/panel.js', 60_000)]);
    assert.match(printed, /the panel of an acting tab +80\.0 kB of +180\.0 kB/);
    assert.match(printed, /the bridge +0\.0 kB of +2\.5 kB/);
  });
});
