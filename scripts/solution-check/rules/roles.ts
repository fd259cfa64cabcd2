import type { Finding } from '../finding.js';
import type { Role, Solution, Subject } from '../solution.js';
import { DEPTHS, STANDARD_PRIVILEGES } from '../standard.js';
import { attributeOf, descendantsOf } from '../xml.js';

const PRIVILEGE = /^prv(Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(.+)$/;

/** Privileges name our tables or those of Dataverse itself, in their case and at a depth the ownership allows. */
export function checkRoles({ solution }: Subject): Finding[] {
  return solution.roles.flatMap((role) => wrongRole(solution, role));
}

function wrongRole(solution: Solution, role: Role): Finding[] {
  const findings: Finding[] = [];
  const report = (problem: string, remedy: string) => findings.push({ file: role.path, problem, remedy });
  if (role.path !== `Roles/${role.name}.xml`)
    report(`the role is called ${role.name}`, 'Name the file after it.');
  const names = new Set<string>();
  for (const element of descendantsOf(role.root, 'RolePrivilege')) {
    const name = attributeOf(element, 'name');
    const depth = attributeOf(element, 'level');
    if (names.has(name)) report(`the privilege ${name} stands there twice`, 'Delete one.');
    names.add(name);
    const [, verb = '', target = ''] = PRIVILEGE.exec(name) ?? [];
    const table = solution.tables.find(({ schemaName, ours }) => ours && schemaName === target);
    if (table) {
      if (depth !== 'Global' || verb === 'Assign' || verb === 'Share') {
        report(
          `the privilege ${name} has the depth ${depth}`,
          'Tables of the organisation know the depth Global only, and neither Assign nor Share.',
        );
      }
    } else if (!STANDARD_PRIVILEGES.includes(target)) {
      report(
        `the privilege ${name} is about ${target || 'nothing'}, which is neither a table of ours nor part of Dataverse`,
        'Correct the name (case counts); tables of other solutions belong in the role that set-up creates.',
      );
    } else if (!DEPTHS.some((known) => known === depth)) {
      report(`the privilege ${name} has the depth ${depth}`, `Write one of ${DEPTHS.join(', ')}.`);
    }
  }
  return findings;
}
