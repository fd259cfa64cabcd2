import type { Finding } from '../finding.js';
import type { Relationship, Solution, Subject, Table } from '../solution.js';
import { ACTIVITY_TABLES, STANDARD_REFERENCED, systemRelationshipsOf } from '../standard.js';
import { childOf, childrenOf, textOf } from '../xml.js';

const LIST = 'Other/Relationships.xml';

/** Each lookup has its relationship, in the same case; names and navigation properties are unique. */
export function checkRelationships({ solution }: Subject): Finding[] {
  return [
    ...wrongList(solution),
    ...solution.relationships.flatMap((relationship) => wrongEnds(solution, relationship)),
    ...solution.tables.flatMap((table) => wrongLookups(solution, table)),
    ...wrongNavigation(solution),
  ];
}

function wrongList({ relationships, listedRelationships }: Solution): Finding[] {
  const names = relationships.map(({ name }) => name);
  return [
    ...relationships
      .filter(({ name }) => !listedRelationships.includes(name))
      .map(({ path, name }) => ({
        file: path,
        problem: `the relationship ${name} is not listed, so the packer leaves it out`,
        remedy: `Add it to ${LIST}.`,
      })),
    ...listedRelationships
      .filter((name) => !names.includes(name))
      .map((name) => ({
        file: LIST,
        problem: `the listed relationship ${name} has no definition`,
        remedy: 'Add the definition below Other/Relationships, or delete the line.',
      })),
    ...relationships
      .filter(({ name }, index) => names.indexOf(name) !== index)
      .map(({ path, name }) => ({
        file: path,
        problem: `the relationship ${name} is defined twice`,
        remedy: 'Delete one: names are unique in the organisation.',
      })),
    ...relationships
      .filter(({ path, referenced }) => path !== `Other/Relationships/${referenced}.xml`)
      .map(({ path, name, referenced }) => ({
        file: path,
        problem: `the relationship ${name} refers to ${referenced}`,
        remedy: `Move it to Other/Relationships/${referenced}.xml.`,
      })),
  ];
}

function wrongEnds(
  { tables }: Solution,
  { path, name, referencing, referenced, column }: Relationship,
): Finding[] {
  const findings: Finding[] = [];
  const table = tables.find(({ schemaName }) => schemaName === referencing);
  if (!table?.columns.some(({ schemaName, type }) => schemaName === column && type === 'lookup')) {
    findings.push({
      file: path,
      problem: `the relationship ${name} is about ${referencing}.${column}, which is no lookup here`,
      remedy: "Write the table's Name and the column's PhysicalName: case counts.",
    });
  }
  if (![...tables.map(({ schemaName }) => schemaName), ...STANDARD_REFERENCED].includes(referenced)) {
    findings.push({
      file: path,
      problem: `the relationship ${name} refers to ${referenced}, which is neither ours nor known`,
      remedy:
        'Correct ReferencedEntityName, or add the standard table to scripts/solution-check/standard.ts.',
    });
  }
  return findings;
}

function wrongLookups({ relationships }: Solution, table: Table): Finding[] {
  const own = relationships.filter(({ referencing }) => referencing === table.schemaName);
  const lookups = table.columns.filter(({ type, custom }) => type === 'lookup' && custom);
  const system = table.ours ? systemRelationshipsOf(table.logicalName) : [];
  return [
    ...lookups
      .map((column) => ({ column, count: own.filter((one) => one.column === column.schemaName).length }))
      .filter(({ count }) => count !== 1)
      .map(({ column, count }) => ({
        file: table.path,
        problem: `the lookup ${column.schemaName} has ${String(count)} relationships`,
        remedy: 'Define exactly one below Other/Relationships and list it in Other/Relationships.xml.',
      })),
    ...system
      .filter((name) => !own.some((relationship) => relationship.name === name))
      .map((name) => ({
        file: table.path,
        problem: `the system relationship ${name} is missing`,
        remedy: 'Copy it from another table: it comes with the system columns.',
      })),
  ];
}

function wrongNavigation({ relationships }: Solution): Finding[] {
  const seen = new Set<string>();
  return relationships.flatMap(({ path, root, name, referencing, referenced, column }) => {
    const roles = childOf(root, 'EntityRelationshipRoles');
    return (roles ? childrenOf(roles) : []).flatMap((role) => {
      const lookupSide = textOf(role, 'RelationshipRoleType') === '1';
      const property = textOf(role, 'NavigationPropertyName');
      const isActivity = ACTIVITY_TABLES.includes(referencing.toLowerCase());
      const wanted = lookupSide ? (isActivity ? `${column}_${referencing}` : column) : name;
      const findings: Finding[] = [];
      if (property !== wanted) {
        findings.push({
          file: path,
          problem: `the relationship ${name} has the navigation property ${property}`,
          remedy: `Write ${wanted}: the Web API binds by that name.`,
        });
      }
      const key = `${lookupSide ? referencing : referenced}.${property}`;
      if (seen.has(key)) {
        findings.push({
          file: path,
          problem: `the navigation property ${key} stands there twice (0x80072551 on import)`,
          remedy: 'Give one of the relationships another name.',
        });
      }
      seen.add(key);
      return findings;
    });
  });
}
