import type { Finding } from '../finding.js';
import type { Solution, SourceFile, Subject } from '../solution.js';
import { attributeOf, childOf, childrenOf, textOf } from '../xml.js';

const REMEDY_NEW = 'Add a RootComponent for it to Other/Solution.xml, or delete the file.';

interface Root {
  readonly type: string;
  readonly name: string;
  readonly behavior: string;
}

/** Components a root names, by the type of the root. */
function componentsOf(
  solution: Solution,
): { type: string; what: string; items: { name: string; file: SourceFile }[] }[] {
  const all = <Item extends SourceFile>(items: readonly Item[], nameOf: (item: Item) => string) =>
    items.map((file) => ({ name: nameOf(file), file }));
  return [
    { type: '1', what: 'table', items: all(solution.tables, (table) => table.logicalName) },
    { type: '9', what: 'choice', items: all(solution.choices, (choice) => choice.name) },
    { type: '20', what: 'role', items: all(solution.roles, (role) => role.id) },
    { type: '61', what: 'web resource', items: all(solution.webResources, (resource) => resource.name) },
    {
      type: '62',
      what: 'site map',
      items: all(solution.siteMaps, ({ root }) => textOf(root, 'SiteMapUniqueName')),
    },
    { type: '80', what: 'app', items: all(solution.apps, ({ root }) => textOf(root, 'UniqueName')) },
  ];
}

/** Every component is named by a root of the manifest and the other way round, in the same case. */
export function checkRoots({ solution }: Subject): Finding[] {
  const roots = rootsOf(solution);
  const components = componentsOf(solution);
  const types = new Set(components.map(({ type }) => type));
  return [
    ...components.flatMap(({ type, what, items }) => [
      ...items
        .filter(({ name }) => !roots.some((root) => root.type === type && root.name === name))
        .map(({ name, file }) => ({
          file: file.path,
          problem: `the ${what} ${name} is no root component`,
          remedy: REMEDY_NEW,
        })),
      ...roots
        .filter((root) => root.type === type && !items.some(({ name }) => name === root.name))
        .map((root) => ({
          file: solution.manifest.path,
          problem: `the root component ${root.name} names a ${what} that is not there`,
          remedy: 'Delete the RootComponent, or correct its name: case counts.',
        })),
    ]),
    ...roots
      .filter((root) => !types.has(root.type))
      .map((root) => ({
        file: solution.manifest.path,
        problem: `a root component of type ${root.type}`,
        remedy:
          'Only tables 1, choices 9, roles 20, web resources 61, site maps 62 and apps 80 are roots here.',
      })),
    ...wrongBehaviours(solution, roots),
    ...strayFiles(solution),
  ];
}

function rootsOf(solution: Solution): Root[] {
  const list = childOf(solution.manifest.root, 'SolutionManifest', 'RootComponents');
  return (list ? childrenOf(list) : []).map((root) => ({
    type: attributeOf(root, 'type'),
    name: attributeOf(root, 'schemaName') || attributeOf(root, 'id'),
    behavior: attributeOf(root, 'behavior'),
  }));
}

function wrongBehaviours(solution: Solution, roots: readonly Root[]): Finding[] {
  return solution.tables.flatMap((table) => {
    const root = roots.find(({ type, name }) => type === '1' && name === table.logicalName);
    const wanted = table.ours ? '0' : '2';
    if (!root || root.behavior === wanted) return [];
    const remedy = table.ours
      ? 'Write behavior="0": all of the table is ours.'
      : 'Write behavior="2": 0 claims every part of the standard table for this solution.';
    return [
      {
        file: solution.manifest.path,
        problem: `the root component ${root.name} has behavior ${root.behavior}`,
        remedy,
      },
    ];
  });
}

const KNOWN_FILES = [
  /^Other\/(Customizations|Relationships|Solution)\.xml$/,
  /^Other\/Relationships\/[^/]+\.xml$/,
  /^Entities\/[^/]+\/(Entity|RibbonDiff)\.xml$/,
  /^Entities\/[^/]+\/FormXml\/(main|quick|quickCreate|card)\/[^/]+\.xml$/,
  /^Entities\/[^/]+\/(SavedQueries|Visualizations)\/[^/]+\.xml$/,
  /^(OptionSets|Roles)\/[^/]+\.xml$/,
  /^AppModules\/[^/]+\/AppModule\.xml$/,
  /^AppModuleSiteMaps\/[^/]+\/AppModuleSiteMap\.xml$/,
  /^WebResources\/.+\.data\.xml$/,
];

/** Files that no component claims, and managed twins: a twin would be packed in place of the file people edit. */
function strayFiles({ paths }: Solution): Finding[] {
  return paths.flatMap((file) => {
    if (file.endsWith('_managed.xml')) {
      const remedy = 'Delete it: both packages are packed from the one file.';
      return [{ file, problem: 'a managed twin', remedy }];
    }
    if (KNOWN_FILES.some((pattern) => pattern.test(file))) return [];
    const remedy =
      'Delete it, or correct its folder and name (case counts); built web resources are staged in, not kept.';
    return [{ file, problem: 'belongs to no component', remedy }];
  });
}
