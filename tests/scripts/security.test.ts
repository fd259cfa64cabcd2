import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../scripts/paths';

const page = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');

/** The role editor's word for a level of the role's file. */
const REACH: Readonly<Record<string, string>> = {
  Basic: 'User',
  Local: 'Business Unit',
  Deep: 'Parent: Child Business Units',
  Global: 'Organization',
};

/** `prv{Read,Write}ips_{a,b}` → four names. */
function expand(pattern: string): string[] {
  const [whole, list = ''] = /\{([^}]*)\}/.exec(pattern) ?? [];
  if (whole === undefined) return [pattern];
  return list.split(',').flatMap((word) => expand(pattern.replace(whole, word)));
}

/** `prvReadContact Organization`, of every row of the table for that role. */
function documented(role: string): string[] {
  return page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, , rowRole]) => rowRole === role)
    .flatMap(([, , , privileges = '', reach = '']) =>
      [...privileges.matchAll(/`([^`]+)`/g)].flatMap(([, pattern = '']) =>
        expand(pattern).map((name) => `${name} ${reach}`),
      ),
    )
    .sort();
}

function shipped(role: string): string[] {
  const xml = readFileSync(join(ROOT, `Solution/Roles/${role}.xml`), 'utf8');
  return [...xml.matchAll(/<RolePrivilege name="(\w+)" level="(\w+)"/g)]
    .map(([, name = '', level = '']) => `${name} ${REACH[level] ?? level}`)
    .sort();
}

describe('docs/security.md', () => {
  for (const role of ['ipSCAPE CTI Agent', 'ipSCAPE CTI Administrator']) {
    it(`says for each privilege of the role ${role} what it is for, and names no other`, () => {
      assert.ok(shipped(role).length > 10);
      assert.deepEqual(documented(role), shipped(role));
    });
  }
});
