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

/** A channel provider as CIF uses it, of either generation's table. */
export interface Provider {
  readonly id: string;
  readonly label: string;
  readonly landingUrl: string;
  readonly trustedDomain: string;
  readonly customParams: string;
  readonly isClickToActOn: boolean;
  /** Sandbox tokens beside CIF's own. */
  readonly sandbox: readonly string[];
}

export interface SessionTemplate {
  readonly uniqueName: string;
  /** `createSession` takes generic ones only (Microsoft's reference of CIF 2.0). */
  readonly isGeneric: boolean;
  /** With slugs in braces that `templateParameters` and `setSessionTitle` fill. */
  readonly title: string;
  /** CIF's number of the communication panel mode; absent where the template names none. */
  readonly panelMode?: number;
  /** Unique name of the template of the tab that cannot be closed. */
  readonly anchorTab: string;
}

export interface TabTemplate {
  readonly uniqueName: string;
  /** `msdyn_pagetype`. */
  readonly pageType: number;
  readonly title: string;
  /** Values of the page's parameters, with slugs in braces. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface NotificationTemplate {
  readonly uniqueName: string;
  readonly title: string;
  readonly acceptText: string;
  readonly rejectText: string;
  readonly showsReject: boolean;
  readonly autoAccepts: boolean;
  /** 0: it stays until it is answered. */
  readonly timeoutSeconds: number;
  readonly fields: readonly { readonly title: string; readonly value: string }[];
}

/** What the user's agent experience profile gives a multi-session app, past their own privileges. */
export interface WorkspaceDescription {
  /** In the order in which they are loaded. Empty for a user who is in no custom profile. */
  readonly providers: readonly Provider[];
  readonly sessionTemplates: readonly SessionTemplate[];
  readonly tabTemplates: readonly TabTemplate[];
  readonly notificationTemplates: readonly NotificationTemplate[];
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
  readonly workspace: WorkspaceDescription;
  /** CIF 1.0 as it was before October 2021: it loads the first provider of an app and no other. */
  readonly isFirstProviderOnly: boolean;
  /** The frame's sandbox of CIF 1.0 as it was in 2021: no modal dialogs, no downloads. */
  readonly hasOldSandbox: boolean;
  /** CIF says whether the form in front has unsaved changes. */
  readonly reportsIsDirty: boolean;
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
