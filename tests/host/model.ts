/**
 * The local organisation as data: what an import and the standard tables give. The living rest of it is in
 * organisation/model.ts. The Web API writes it, the shell draws it; neither knows the other.
 */

/** Column types by Dataverse's own names (`AttributeMetadata.AttributeTypeName` without "Type"). */
export type ColumnType =
  | 'BigInt'
  | 'Boolean'
  | 'Customer'
  | 'DateTime'
  | 'Decimal'
  | 'Double'
  | 'EntityName'
  | 'Integer'
  | 'Lookup'
  | 'ManagedProperty'
  | 'Memo'
  | 'Money'
  | 'MultiSelectPicklist'
  | 'Owner'
  | 'PartyList'
  | 'Picklist'
  | 'State'
  | 'Status'
  | 'String'
  | 'Uniqueidentifier'
  | 'Virtual';

export type RequiredLevel = 'None' | 'Recommended' | 'ApplicationRequired' | 'SystemRequired';

export interface Option {
  readonly value: number;
  readonly label: string;
  /** Of a status reason: the state it belongs to. */
  readonly state?: number;
  /** Of a state: the status reason a row gets that is set to it without one. */
  readonly defaultStatus?: number;
}

export interface ColumnMetadata {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly displayName: string;
  readonly description?: string;
  readonly type: ColumnType;
  /** Text, TextArea, Url, Phone, Email, DateOnly, DateAndTime, Duration … */
  readonly format?: string;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly precision?: number;
  readonly requiredLevel: RequiredLevel;
  readonly createable: boolean;
  readonly updateable: boolean;
  /** Column security is on. Told, not enforced. */
  readonly isSecured?: boolean;
  /** False: not a Web API property (`createdbyname` …), `$select` on it is refused. */
  readonly odata: boolean;
  /** Lookups: logical names of the tables a value may point to. */
  readonly targets?: readonly string[];
  readonly options?: readonly Option[];
  /** Name of the global choice, where the options come from one. */
  readonly optionSetName?: string;
  readonly default?: boolean | number;
}

/** A lookup seen from the table that has it. */
export interface NavigationProperty {
  /** What `@odata.bind` and `$expand` use. */
  readonly name: string;
  readonly column: string;
  readonly referencedTable: string;
}

/** One-to-many, seen from the "one": subgrids and `$expand` use it. */
export interface CollectionProperty {
  readonly name: string;
  readonly referencingTable: string;
  readonly referencingColumn: string;
  /** The relationship's schema name, which subgrids are bound by; on custom tables the same as `name`. */
  readonly relationship: string;
  /** What becomes of the many when the one is deleted. */
  readonly cascadeDelete: 'Cascade' | 'RemoveLink' | 'Restrict' | 'NoCascade';
}

/** Many-to-many: its pairs are rows of the intersect table. */
export interface ManyToManyProperty {
  readonly name: string;
  readonly intersectTable: string;
  readonly column: string;
  readonly otherTable: string;
  readonly otherColumn: string;
}

/** Commands of Dynamics that a table's ribbon may give a script. */
export const COMMANDS = [
  'Mscrm.DeletePrimaryRecord',
  'Mscrm.DeleteSelectedRecord',
  'Mscrm.HomepageGrid.DeleteSplitButtonCommand',
  'Mscrm.HomepageGrid.Deactivate',
] as const;
export const COMMAND_PARAMETERS = [
  'PrimaryControl',
  'SelectedControl',
  'SelectedControlSelectedItemReferences',
] as const;
export type CommandParameter = (typeof COMMAND_PARAMETERS)[number];

export interface CommandMetadata {
  readonly id: (typeof COMMANDS)[number];
  /** Name of a JavaScript web resource. */
  readonly library: string;
  readonly functionName: string;
  readonly parameters: readonly CommandParameter[];
}

export interface TableMetadata {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly entitySetName: string;
  readonly displayName: string;
  readonly displayCollectionName: string;
  readonly primaryIdColumn: string;
  readonly primaryNameColumn: string;
  readonly objectTypeCode: number;
  readonly ownership: 'UserOwned' | 'OrganizationOwned' | 'BusinessOwned' | 'None';
  readonly isActivity: boolean;
  readonly isCustom: boolean;
  /** Web resource name, or empty. */
  readonly icon: string;
  readonly columns: ReadonlyMap<string, ColumnMetadata>;
  readonly navigationProperties: readonly NavigationProperty[];
  readonly collections: readonly CollectionProperty[];
  readonly manyToMany: readonly ManyToManyProperty[];
  /** Those that run a script instead of what Dynamics does. */
  readonly commands?: readonly CommandMetadata[];
}

export interface FormMetadata {
  readonly id: string;
  readonly table: string;
  readonly name: string;
  readonly type: 'main' | 'quick' | 'quickCreate' | 'card';
  /** The `<form>` element as text. */
  readonly formXml: string;
  /** Role ids that see the form, or everyone. */
  readonly roles: 'everyone' | readonly string[];
  /** Shown to users to whom no other form of the table is open. */
  readonly isFallback: boolean;
  readonly order: number;
}

export interface ViewMetadata {
  readonly id: string;
  readonly table: string;
  readonly name: string;
  /** 0 public, 1 advanced find, 2 associated, 4 quick find, 64 lookup, 8192 "My …". */
  readonly queryType: number;
  readonly isDefault: boolean;
  /** The `<fetch>` element as text. */
  readonly fetchXml: string;
  /** The `<grid>` element as text; empty where a view has none. */
  readonly layoutXml: string;
}

/** A `savedqueryvisualization`, a chart on lists of the table. */
export interface ChartMetadata {
  readonly id: string;
  readonly table: string;
  readonly name: string;
  /** The `<datadefinition>` element as text. */
  readonly dataXml: string;
  /** The `<Chart>` element as text. */
  readonly presentationXml: string;
}

export type SubAreaTarget =
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'webResource'; readonly name: string }
  | { readonly kind: 'url'; readonly url: string };

export interface SubArea {
  readonly id: string;
  /** Empty: the table's collection name. */
  readonly title: string;
  /** Web resource name, or empty. */
  readonly icon: string;
  readonly target: SubAreaTarget;
}

export interface SiteMap {
  readonly uniqueName: string;
  readonly areas: readonly {
    readonly id: string;
    readonly title: string;
    readonly groups: readonly {
      readonly id: string;
      readonly title: string;
      readonly subAreas: readonly SubArea[];
    }[];
  }[];
}

export interface AppModule {
  readonly id: string;
  readonly uniqueName: string;
  readonly name: string;
  /** Web resource name, or empty. */
  readonly icon: string;
  readonly siteMap: SiteMap;
  /** Forms and views the app is restricted to; a table of which none is listed shows all of its own. */
  readonly formIds: readonly string[];
  readonly viewIds: readonly string[];
  /** Roles that see the app. Administrators (System Administrator) see every app anyway. */
  readonly roleIds: readonly string[];
}

export interface WebResource {
  readonly id: string;
  /** `ips_/panel/panel.html` */
  readonly name: string;
  readonly displayName: string;
  /** 1 HTML, 2 CSS, 3 JS, 4 XML, 5 PNG, 6 JPG, 7 GIF, 9 XSL, 10 ICO, 11 SVG, 12 RESX. */
  readonly type: number;
  readonly languageCode?: number;
  readonly dependencyXml: string;
  readonly content: Uint8Array;
}

export type Depth = 'Basic' | 'Local' | 'Deep' | 'Global';

export interface Role {
  readonly id: string;
  readonly name: string;
  /** Depth by privilege name in lower case: `prvreadcontact`. */
  readonly privileges: ReadonlyMap<string, Depth>;
}

export interface Solution {
  readonly uniqueName: string;
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly isManaged: boolean;
}

/** All that is known before the first row. */
export interface Metadata {
  readonly tables: ReadonlyMap<string, TableMetadata>;
  readonly forms: readonly FormMetadata[];
  readonly views: readonly ViewMetadata[];
  readonly charts: readonly ChartMetadata[];
  readonly apps: readonly AppModule[];
  readonly webResources: readonly WebResource[];
  readonly roles: readonly Role[];
  readonly solutions: readonly Solution[];
}
