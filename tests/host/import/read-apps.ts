import type { Element } from '@xmldom/xmldom';
import type { AppModule, SiteMap, SubArea, WebResource } from '../model';
import { stableId } from '../stable-id';
import { ImportRefusal } from './import-refusal';
import { attribute, child, children, guidOf, labelOf, textOf } from './xml';

/** Component types of `AppModuleComponent`: 26 view, 60 form, 62 site map. */
const VIEW = '26';
const FORM = '60';
const SITE_MAP = '62';

/** @throws Error naming the app whose site map the solution does not hold */
export function readApps(customizations: Element, webResources: readonly WebResource[]): AppModule[] {
  const siteMaps = children(child(customizations, 'AppModuleSiteMaps'), 'AppModuleSiteMap').map(readSiteMap);
  return children(child(customizations, 'AppModules'), 'AppModule').map((element) => {
    const uniqueName = textOf(element, 'UniqueName');
    const components = children(child(element, 'AppModuleComponents'), 'AppModuleComponent');
    const ofType = (type: string): Element[] => components.filter((c) => attribute(c, 'type') === type);
    const siteMapName = attribute(ofType(SITE_MAP)[0], 'schemaName');
    const siteMap = siteMaps.find((candidate) => candidate.uniqueName === siteMapName);
    if (!siteMap)
      throw new ImportRefusal(`App ${uniqueName}: its site map "${siteMapName}" is not in the solution.`);
    const iconId = guidOf(textOf(element, 'WebResourceId'));
    return {
      // The zip holds no id: a server numbers apps itself.
      id: stableId(`app:${uniqueName}`),
      uniqueName,
      name: labelOf(element, 'LocalizedNames') || uniqueName,
      icon: webResources.find((resource) => resource.id === iconId)?.name ?? '',
      siteMap,
      formIds: ofType(FORM).map((component) => guidOf(attribute(component, 'id'))),
      viewIds: ofType(VIEW).map((component) => guidOf(attribute(component, 'id'))),
      roleIds: children(child(element, 'AppModuleRoleMaps'), 'Role').map((r) => guidOf(attribute(r, 'id'))),
    };
  });
}

function readSiteMap(element: Element): SiteMap {
  return {
    uniqueName: textOf(element, 'SiteMapUniqueName'),
    areas: children(child(element, 'SiteMap'), 'Area').map((area) => ({
      id: attribute(area, 'Id'),
      title: titleOf(area),
      groups: children(area, 'Group').map((group) => ({
        id: attribute(group, 'Id'),
        title: titleOf(group),
        subAreas: children(group, 'SubArea').map(readSubArea),
      })),
    })),
  };
}

function readSubArea(element: Element): SubArea {
  const icon = attribute(element, 'VectorIcon') || attribute(element, 'Icon');
  return {
    id: attribute(element, 'Id'),
    title: titleOf(element),
    icon: icon.startsWith('$webresource:') ? withoutMoniker(icon) : '',
    target: targetOf(element),
  };
}

function targetOf(element: Element): SubArea['target'] {
  const table = attribute(element, 'Entity');
  const url = attribute(element, 'Url');
  if (table) return { kind: 'table', table: table.toLowerCase() };
  if (url.startsWith('$webresource:')) return { kind: 'webResource', name: withoutMoniker(url) };
  return { kind: 'url', url };
}

function withoutMoniker(text: string): string {
  return text.replace(/^\$webresource:/i, '');
}

function titleOf(element: Element): string {
  const titles = children(child(element, 'Titles'), 'Title');
  const english = titles.find((title) => attribute(title, 'LCID') === '1033') ?? titles[0];
  return attribute(english, 'Title') || attribute(element, 'Title');
}
