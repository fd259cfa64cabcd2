import { strToU8, zipSync } from 'fflate';

const label = (list: string, item: string, text: string): string =>
  `<${list}><${item} description="${text}" languagecode="1033" /></${list}>`;

const OUTCOMES = ['Sale', 'No sale', 'Call back'];

function column(name: string, type: string, rest: string): string {
  return (
    `<attribute PhysicalName="${name}"><Type>${type}</Type><Name>${name}</Name><LogicalName>${name}</LogicalName>` +
    '<RequiredLevel>none</RequiredLevel><ValidForUpdateApi>1</ValidForUpdateApi><ValidForCreateApi>1</ValidForCreateApi>' +
    `${rest}${label('displaynames', 'displayname', name)}</attribute>`
  );
}

const options = OUTCOMES.map(
  (outcome, index) => `<option value="${index + 1}">${label('labels', 'label', outcome)}</option>`,
);

const CUSTOMIZATIONS = `<ImportExportXml>
<Entities><Entity><Name LocalizedName="Phone Call" OriginalName="">PhoneCall</Name><EntityInfo><entity Name="PhoneCall"><attributes>
${column('new_outcome', 'picklist', `<optionset Name="phonecall_new_outcome"><options>${options.join('')}</options></optionset>`)}
${column('new_interaction', 'int', '<MinValue>0</MinValue><MaxValue>2147483647</MaxValue>')}
${column('new_firstname', 'nvarchar', '<Format>text</Format><MaxLength>10</MaxLength>')}
</attributes></entity></EntityInfo></Entity></Entities>
<Languages><Language>1033</Language></Languages>
</ImportExportXml>`;

const MANIFEST =
  '<ImportExportXml><SolutionManifest><UniqueName>PhoneCallColumns</UniqueName>' +
  `${label('LocalizedNames', 'LocalizedName', 'Phone call columns')}<Version>1.0.0.0</Version><Managed>1</Managed>` +
  '<Publisher><UniqueName>tester</UniqueName></Publisher></SolutionManifest></ImportExportXml>';

/**
 * A customer's own solution with columns of the phone call: `new_outcome` (a choice: Sale 1, No sale 2, Call back 3),
 * `new_interaction` (a whole number), `new_firstname` (a text of ten characters at most).
 */
export function phoneCallColumnsSolution(): Uint8Array {
  return zipSync({ 'solution.xml': strToU8(MANIFEST), 'customizations.xml': strToU8(CUSTOMIZATIONS) });
}
