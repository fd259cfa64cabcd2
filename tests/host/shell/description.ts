import type { ColumnMetadata, CommandMetadata, SiteMap, TableMetadata } from '../model';

/** What the shell's server tells its page, as JSON. Rows are not part of it: the page reads them by the Web API. */

export interface RoleDescription {
  readonly id: string;
  readonly name: string;
}

export interface AppDescription {
  readonly id: string;
  readonly uniqueName: string;
  readonly name: string;
  readonly icon: string;
  readonly siteMap: SiteMap;
}

/** A table as far as every page needs it: to name it and to address its rows. */
export interface TableSummary {
  readonly logicalName: string;
  readonly entitySetName: string;
  readonly displayName: string;
  readonly displayCollectionName: string;
  readonly primaryIdColumn: string;
  readonly primaryNameColumn: string;
  readonly objectTypeCode: number;
  readonly isActivity: boolean;
}

export interface HostContext {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly isAdministrator: boolean;
    readonly roles: readonly RoleDescription[];
  };
  readonly organisation: { readonly id: string; readonly uniqueName: string; readonly name: string };
  readonly languageId: number;
  /** Apps have sessions, and the Channel Integration Framework is 2.0. */
  readonly isCif2: boolean;
  /** CIF says whether the form in front has unsaved changes. */
  readonly tellsIsDirty: boolean;
  /** Apps the user may open. */
  readonly apps: readonly AppDescription[];
  readonly tables: readonly TableSummary[];
}

export interface ViewColumn {
  readonly name: string;
  readonly label: string;
  readonly width: number;
}

/** A view, its FetchXML already turned into query options of the Web API. */
export interface ViewDescription {
  readonly id: string;
  readonly name: string;
  readonly queryType: number;
  readonly isDefault: boolean;
  readonly columns: readonly ViewColumn[];
  /** Web API property names. */
  readonly select: readonly string[];
  readonly filter: string;
  readonly orderBy: string;
}

/** A chart of horizontal bars: how many rows of the view there are for each value of one column. */
export interface ChartDescription {
  readonly id: string;
  readonly name: string;
  /** The Web API's property of the column whose values are counted, and what people call it. */
  readonly groupBy: string;
  readonly label: string;
  /** Holds beside the view's filter. */
  readonly filter: string;
  /** The most rows first; else as the values come. */
  readonly isMostFirst: boolean;
}

export type FormControl =
  | { readonly kind: 'field'; readonly id: string; readonly column: string; readonly isDisabled: boolean }
  | {
      readonly kind: 'subgrid';
      readonly id: string;
      readonly table: string;
      readonly viewId: string;
      readonly relationship: string;
      readonly rowsPerPage: number;
    }
  | {
      readonly kind: 'webResource';
      readonly id: string;
      readonly name: string;
      readonly data: string;
      readonly passesParameters: boolean;
    }
  | { readonly kind: 'timeline'; readonly id: string };

export interface FormCell {
  readonly label: string;
  readonly showsLabel: boolean;
  readonly rowSpan: number;
  /** Not shown until a script says so; its column is on the form all the same. */
  readonly isHidden: boolean;
  readonly control?: FormControl;
}

export interface FormSection {
  readonly name: string;
  readonly label: string;
  readonly showsLabel: boolean;
  readonly rows: readonly (readonly FormCell[])[];
}

export interface FormTab {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly { readonly width: string; readonly sections: readonly FormSection[] }[];
}

export interface FormHandler {
  readonly event: 'onload' | 'onsave' | 'onchange';
  /** Of an onchange: the column. */
  readonly column: string;
  readonly functionName: string;
  readonly passesContext: boolean;
  readonly parameters: string;
}

export interface FormLayout {
  readonly header: readonly FormCell[];
  readonly tabs: readonly FormTab[];
  /** Names of JavaScript web resources, in the order they load. */
  readonly libraries: readonly string[];
  readonly handlers: readonly FormHandler[];
}

/** RESX web resources of the user's language that libraries depend on, by the name scripts ask for. */
export type StringFiles = readonly { readonly base: string; readonly webResource: string }[];

export interface FormDescription extends FormLayout {
  readonly id: string;
  readonly name: string;
  readonly strings: StringFiles;
}

export interface CommandDescription extends CommandMetadata {
  readonly strings: StringFiles;
}

export interface TableDescription extends Omit<TableMetadata, 'columns' | 'commands'> {
  readonly commands: readonly CommandDescription[];
  readonly columns: Readonly<Record<string, ColumnMetadata>>;
  readonly views: readonly ViewDescription[];
  readonly charts: readonly ChartDescription[];
  /** Forms the user may use, the one that opens first. */
  readonly forms: readonly FormDescription[];
  /** Columns that a search in the list looks into. */
  readonly quickFindColumns: readonly string[];
  readonly may: { readonly create: boolean; readonly write: boolean; readonly delete: boolean };
}
