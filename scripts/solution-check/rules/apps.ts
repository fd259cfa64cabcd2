import type { Finding } from '../finding.js';
import type { Solution, SourceFile, Subject } from '../solution.js';
import { STANDARD_ROLES } from '../standard.js';
import { attributeOf, descendantsOf, textOf } from '../xml.js';

/** Apps and site maps name tables, roles and web resources that exist, and fit each other. */
export function checkApps({ solution }: Subject): Finding[] {
  return [
    ...solution.apps.flatMap((app) => wrongApp(solution, app)),
    ...solution.siteMaps.flatMap((siteMap) => wrongSiteMap(solution, siteMap)),
  ];
}

function wrongApp(solution: Solution, app: SourceFile): Finding[] {
  const findings: Finding[] = [];
  const report = (problem: string, remedy: string) => findings.push({ file: app.path, problem, remedy });
  const name = textOf(app.root, 'UniqueName');
  if (app.path !== `AppModules/${name}/AppModule.xml`)
    report(`UniqueName is ${name}`, 'Name the folder after it.');
  const icon = textOf(app.root, 'WebResourceId');
  if (!solution.webResources.some(({ id }) => id === `{${icon}}`)) {
    report(
      `the icon ${icon} is no web resource of this solution`,
      'Write the id of our SVG, without braces.',
    );
  }
  for (const table of tablesOf(app)) {
    if (!solution.tables.some(({ logicalName }) => logicalName === table)) {
      report(`holds the table ${table}, which is not in the solution`, 'Correct the AppModuleComponent.');
    }
  }
  if (!componentsOf(app, '62').includes(name)) {
    report('has no site map', `Add <AppModuleComponent type="62" schemaName="${name}" />.`);
  }
  for (const role of descendantsOf(app.root, 'Role').map((one) => attributeOf(one, 'id'))) {
    if (STANDARD_ROLES.includes(role)) {
      // Upgrades have failed on them (microsoft/coe-starter-kit #8245, #8485); administrators see all apps anyway.
      report(
        'is mapped to a role of the platform',
        'Map our administrator role only: upgrades have failed on the others.',
      );
    } else if (!solution.roles.some(({ id }) => id === role)) {
      report(`is mapped to the role ${role}, which is not ours`, 'Write the id of our administrator role.');
    }
  }
  return findings;
}

function wrongSiteMap(solution: Solution, siteMap: SourceFile): Finding[] {
  const findings: Finding[] = [];
  const report = (problem: string, remedy: string) => findings.push({ file: siteMap.path, problem, remedy });
  const name = textOf(siteMap.root, 'SiteMapUniqueName');
  if (siteMap.path !== `AppModuleSiteMaps/${name}/AppModuleSiteMap.xml`) {
    report(`SiteMapUniqueName is ${name}`, 'Name the folder after it.');
  }
  const app = solution.apps.find(({ root }) => textOf(root, 'UniqueName') === name);
  const tables = app ? tablesOf(app) : [];
  for (const subArea of descendantsOf(siteMap.root, 'SubArea')) {
    const table = attributeOf(subArea, 'Entity');
    if (table && !tables.includes(table)) {
      report(
        `leads to the table ${table}, which the app ${name} does not hold`,
        'Add the table to AppModuleComponents.',
      );
    }
  }
  const values = descendantsOf(siteMap.root).flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  );
  for (const target of values.filter((value) => value.startsWith('$webresource:'))) {
    const resource = target.slice('$webresource:'.length);
    if (!solution.webResources.some((one) => one.name === resource)) {
      report(`names the web resource ${resource}, which is not there`, 'Correct the name.');
    }
  }
  return findings;
}

function tablesOf(app: SourceFile): string[] {
  return componentsOf(app, '1');
}

function componentsOf(app: SourceFile, type: string): string[] {
  return descendantsOf(app.root, 'AppModuleComponent')
    .filter((component) => attributeOf(component, 'type') === type)
    .map((component) => attributeOf(component, 'schemaName'));
}
