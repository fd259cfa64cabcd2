import type { Files } from '../../scripts/pack/files.js';

const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** A solution with one table, form, view, relationship and web resource, as pac unpacks it. */
const SMALL: Readonly<Record<string, string>> = {
  'Other/Customizations.xml': `<ImportExportXml ${XSI}>
    <Entities /><Roles /><Workflows /><EntityRelationships /><optionsets /><WebResources /><AppModules />
    <Languages><Language>1033</Language></Languages>
  </ImportExportXml>`,
  'Other/Solution.xml': `<ImportExportXml version="9.2.0.0" ${XSI}><SolutionManifest>
    <UniqueName>Small</UniqueName><Version>1.0.0.0</Version><Managed>2</Managed>
    <Publisher><EMailAddress xsi:nil="true"></EMailAddress></Publisher>
  </SolutionManifest></ImportExportXml>`,
  'Other/Relationships.xml': `<EntityRelationships ${XSI}><EntityRelationship Name="x_parent_x_thing" /></EntityRelationships>`,
  'Other/Relationships/x_parent.xml': `<EntityRelationships ${XSI}>
    <EntityRelationship Name="x_parent_x_thing"><ReferencingEntityName>x_thing</ReferencingEntityName></EntityRelationship>
  </EntityRelationships>`,
  'Entities/x_thing/Entity.xml': `<Entity ${XSI}>
    <Name LocalizedName="Thing" OriginalName="Thing">x_thing</Name><EntityInfo /><FormXml /><SavedQueries /><RibbonDiffXml />
  </Entity>`,
  'Entities/x_thing/RibbonDiff.xml': `<RibbonDiffXml ${XSI}><CustomActions /><LocLabels /></RibbonDiffXml>`,
  'Entities/x_thing/FormXml/main/{b0000000-0000-4000-8000-000000000001}.xml': formXml('b'),
  'Entities/x_thing/SavedQueries/{d0000000-0000-4000-8000-000000000001}.xml': `<savedqueries ${XSI}><savedquery>
    <savedqueryid>{d0000000-0000-4000-8000-000000000001}</savedqueryid></savedquery></savedqueries>`,
  'WebResources/x_/a.js': 'var a = 1;\r\n',
  'WebResources/x_/a.js.data.xml': `<WebResource ${XSI}><Name>x_/a.js</Name><FileName>/WebResources/x_ajs1</FileName></WebResource>`,
};

export function formXml(id: string): string {
  return `<forms ${XSI}><systemform><formid>{${id}0000000-0000-4000-8000-000000000001}</formid></systemform></forms>`;
}

/** The small solution with some files added or changed, or, where the text is undefined, taken away. */
export function smallSolution(changes: Readonly<Record<string, string | undefined>> = {}): Files {
  const texts = Object.entries({ ...SMALL, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return new Map(texts.map(([path, text]) => [path, new TextEncoder().encode(text)]));
}
