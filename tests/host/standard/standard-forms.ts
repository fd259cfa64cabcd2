import type { FormMetadata, TableMetadata } from '../model';
import { stableId } from '../stable-id';
import { STANDARD_LAYOUTS, type Tab } from './standard-layouts';

/** Class ids of the form designer's controls, by column type (a `Format` stands above the type). */
const CONTROLS: Readonly<Record<string, string>> = {
  Boolean: '67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED',
  Customer: '270BD3DB-D9AF-4782-9025-509E298DEC0A',
  DateTime: '5B773807-9FB2-42DB-97C3-7A91EFF8ADFF',
  Decimal: 'C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E',
  Integer: 'C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F',
  Lookup: '270BD3DB-D9AF-4782-9025-509E298DEC0A',
  Memo: 'E0DECE4B-6FC8-4A8F-A065-082708572369',
  Money: '533B9E00-756B-4312-95A0-DC888637AC78',
  Owner: '270BD3DB-D9AF-4782-9025-509E298DEC0A',
  PartyList: 'CBFB742C-14E7-4A17-96BB-1A13F7F64AA2',
  Picklist: '3EF39988-22BB-4F0B-BBBE-64B5A3748AEE',
  Regarding: 'F3015350-44A2-4AA0-97B5-00166532B5E9',
  Status: '5D68B988-0661-4DB2-BC3E-17598AD3BE6C',
  String: '4273EDBD-AC1D-40D3-9FB2-095C621B552D',
  Url: '71716B6C-711E-476C-8AB8-5D11542BFB47',
};

/** The notes control, which Unified Interface shows as the timeline. */
const TIMELINE = '06375649-C143-495E-A496-C962E5B4488E';

/** Main forms of the standard tables, in the shape an import gives them. */
export function standardForms(tables: ReadonlyMap<string, TableMetadata>): FormMetadata[] {
  return STANDARD_LAYOUTS.flatMap(({ table, tabs }) => {
    const metadata = tables.get(table);
    if (!metadata) return [];
    return [
      {
        id: stableId(`form:${table}`),
        table,
        name: metadata.displayName,
        type: 'main' as const,
        formXml: formXml(metadata, tabs),
        roles: 'everyone' as const,
        isFallback: true,
        order: 0,
      },
    ];
  });
}

function formXml(table: TableMetadata, tabs: readonly Tab[]): string {
  const id = (part: string): string => `{${stableId(`form:${table.logicalName}:${part}`)}}`;
  return `<form><tabs>${tabs
    .map(
      (tab) =>
        `<tab name="${tab.name.toLowerCase()}" id="${id(tab.name)}" showlabel="true" expanded="true">${labels(tab.name)}<columns>` +
        tab.sections
          .map(
            (section) =>
              `<column width="${Math.floor(100 / tab.sections.length)}%"><sections><section name="${section.name.toLowerCase().replaceAll(' ', '_')}" ` +
              `id="${id(`${tab.name}/${section.name}`)}" showlabel="true" columns="1">${labels(section.name)}<rows>` +
              section.columns.map((column) => row(table, column, id(`${tab.name}/${column}`))).join('') +
              `</rows></section></sections></column>`,
          )
          .join('') +
        `</columns></tab>`,
    )
    .join('')}</tabs></form>`;
}

function row(table: TableMetadata, name: string, id: string): string {
  if (name === 'timeline') {
    return `<row><cell id="${id}" showlabel="false">${labels('Timeline')}<control id="notescontrol" classid="{${TIMELINE}}" /></cell></row>`;
  }
  const column = table.columns.get(name);
  if (!column)
    throw new Error(`The standard form of ${table.logicalName} names a column "${name}" it has not.`);
  const classId = CONTROLS[column.format ?? ''] ?? CONTROLS[column.type] ?? CONTROLS['String'];
  return (
    `<row><cell id="${id}" showlabel="true">${labels(column.displayName)}` +
    `<control id="${name}" classid="{${classId}}" datafieldname="${name}" disabled="false" /></cell></row>`
  );
}

function labels(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<labels><label description="${escaped}" languagecode="1033" /></labels>`;
}
