import type { Element } from '@xmldom/xmldom';

/** An XML file of the unpacked solution. */
export interface SourceFile {
  /** Path below the solution's folder, with `/`. */
  readonly path: string;
  readonly root: Element;
}

export interface Column {
  /** Logical name. */
  readonly name: string;
  /** `PhysicalName`: the schema name, whose case counts in relationships. */
  readonly schemaName: string;
  readonly type: string;
  readonly format: string;
  readonly custom: boolean;
  readonly element: Element;
}

export interface Form extends SourceFile {
  readonly id: string;
  /** main, quick, card, quickCreate: the folder's name. */
  readonly type: string;
  readonly title: string;
}

export interface View extends SourceFile {
  readonly id: string;
  readonly name: string;
  readonly queryType: string;
}

/** A `savedqueryvisualization`: what a list of the table shows as a chart. */
export interface Chart extends SourceFile {
  readonly id: string;
  readonly name: string;
}

export interface Table extends SourceFile {
  /** Name of the folder. */
  readonly folder: string;
  /** Text of `Name`: the schema name. */
  readonly schemaName: string;
  readonly logicalName: string;
  /** Made by this solution, not a standard table that gets columns. */
  readonly ours: boolean;
  readonly columns: readonly Column[];
  readonly forms: readonly Form[];
  readonly views: readonly View[];
  readonly charts: readonly Chart[];
  /** What the table changes in command bars. */
  readonly ribbon: SourceFile | undefined;
}

export interface Relationship extends SourceFile {
  readonly name: string;
  /** Table that holds the lookup. */
  readonly referencing: string;
  readonly referenced: string;
  readonly column: string;
}

export interface Choice extends SourceFile {
  readonly name: string;
}

export interface Role extends SourceFile {
  readonly id: string;
  readonly name: string;
}

export interface WebResource extends SourceFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** The unpacked solution as the rules see it. */
export interface Solution {
  readonly paths: readonly string[];
  readonly sources: readonly SourceFile[];
  readonly manifest: SourceFile;
  readonly customizations: SourceFile;
  readonly prefix: string;
  readonly tables: readonly Table[];
  readonly relationships: readonly Relationship[];
  readonly listedRelationships: readonly string[];
  readonly choices: readonly Choice[];
  readonly roles: readonly Role[];
  readonly webResources: readonly WebResource[];
  readonly apps: readonly SourceFile[];
  readonly siteMaps: readonly SourceFile[];
}

/** A file that is built into the solution. */
export interface BuiltFile {
  readonly name: string;
  readonly content: Buffer;
}

/** All that a rule may look at. */
export interface Subject {
  readonly solution: Solution;
  /** Built web resources, by web resource name. */
  readonly built: ReadonlyMap<string, BuiltFile>;
  /** RESX sources. */
  readonly strings: readonly SourceFile[];
}
