import { parseXml, attributeOf, childOf, descendantsOf, textOf } from '../xml.js';
import type { Finding } from '../finding.js';
import type { Solution, Subject, WebResource } from '../solution.js';

const TYPES: Readonly<Record<string, string>> = {
  html: '1',
  css: '2',
  js: '3',
  xml: '4',
  png: '5',
  jpg: '6',
  gif: '7',
  ico: '10',
  svg: '11',
  resx: '12',
};
/** The default of the organisation setting MaxUploadFileSize. */
const LARGEST = 5 * 1024 * 1024;
const LONGEST_DEPENDENCIES = 5000;

/** Web resources are described as what they are, are built, and name texts and icons that exist. */
export function checkWebResources({ solution, built }: Subject): Finding[] {
  const described = new Set(solution.webResources.map(({ name }) => name));
  return [
    ...solution.webResources.flatMap((resource) => [
      ...wrongDescription(solution, resource),
      ...wrongBuild(resource, built.get(resource.name)?.content.length),
      ...wrongDependencies(resource, described),
    ]),
    ...[...built.keys()]
      .filter((name) => !described.has(name))
      .map((name) => ({
        file: `dist/WebResources/${name}`,
        problem: 'is built but has no description, so it would not ship',
        remedy: `Add Solution/WebResources/${name}.data.xml, or do not build it.`,
      })),
    ...solution.tables.flatMap(({ path, root }) => {
      const icon = textOf(root, 'EntityInfo', 'entity', 'IconVectorName');
      if (!icon || described.has(icon)) return [];
      return [{ file: path, problem: `the icon ${icon} is not there`, remedy: 'Correct IconVectorName.' }];
    }),
  ];
}

function wrongDescription(solution: Solution, resource: WebResource): Finding[] {
  const findings: Finding[] = [];
  const report = (problem: string, remedy: string) => findings.push({ file: resource.path, problem, remedy });
  const { name, type, root } = resource;
  if (resource.path !== `WebResources/${name}.data.xml`) report(`Name is ${name}`, 'Name the file after it.');
  if (!new RegExp(`^${solution.prefix}_(/[A-Za-z0-9._]+)+$`).test(name)) {
    report(
      `the name ${name}`,
      `Start with ${solution.prefix}_/ and use letters, digits, full stop, underscore, single slashes.`,
    );
  }
  const extension = name.slice(name.lastIndexOf('.') + 1);
  if (TYPES[extension] !== type) {
    report(`WebResourceType is ${type}`, `A file .${extension} is of type ${TYPES[extension] ?? 'unknown'}.`);
  }
  if (textOf(root, 'IsCustomizable') !== '0') {
    report(
      'can be changed in the organisation',
      'Set IsCustomizable to 0: a change there would hide every later version.',
    );
  }
  const part = textOf(root, 'FileName');
  const same = solution.webResources.filter((other) => textOf(other.root, 'FileName') === part);
  if (!part.startsWith('/WebResources/') || same.length > 1) {
    report(
      `FileName is ${part}`,
      'Write /WebResources/ and the name without / and ., then the id in capitals.',
    );
  }
  const language = extension === 'resx' ? (/\.(\d+)\.resx$/.exec(name)?.[1] ?? '') : '0';
  if (textOf(root, 'LanguageCode') !== language) {
    report(`LanguageCode is ${textOf(root, 'LanguageCode')}`, `Write ${language}, as the name says.`);
  }
  return findings;
}

function wrongBuild({ path, name }: WebResource, size: number | undefined): Finding[] {
  if (size === undefined) {
    const remedy = 'Run `npm run build`; if it does not make the file, delete the description.';
    return [{ file: path, problem: `${name} is not built`, remedy }];
  }
  if (size < LARGEST) return [];
  return [
    {
      file: path,
      problem: `${name} has ${String(size)} bytes`,
      remedy: 'Dataverse takes 5 MB by default: make it smaller.',
    },
  ];
}

function wrongDependencies({ path, root }: WebResource, described: ReadonlySet<string>): Finding[] {
  if (!childOf(root, 'DependencyXml')) return [];
  const text = textOf(root, 'DependencyXml');
  if (text.length > LONGEST_DEPENDENCIES) {
    return [
      { file: path, problem: 'DependencyXml has more than 5000 characters', remedy: 'Depend on less.' },
    ];
  }
  return descendantsOf(parseXml(text), 'Library')
    .map((library) => attributeOf(library, 'name'))
    .filter((name) => !described.has(name))
    .map((name) => ({
      file: path,
      problem: `depends on ${name}, which is not there`,
      remedy: 'Correct DependencyXml: the form would wait for it in vain.',
    }));
}
