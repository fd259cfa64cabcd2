import { checkActivityColumn } from '../adapter/activity/check-activity-column';
import { checkPath, checkTemplate } from '../configuration/check/check-path';
import { checkQuery } from '../configuration/check/check-query';
import { SAMPLE_CALL } from '../adapter/screen-pop/sample-call';
import { checkColumnList, checkTable, type Columns } from '../configuration/check/check-names';
import { checkWrittenColumn, INTERACTION_ID, WRAP_CODE } from '../configuration/check/check-written-column';
import { checkDefaultRule } from '../configuration/check/check-defaults';
import type { Finding } from '../configuration/check/finding';
import type {
  ActivityField,
  ConfigurationOptions,
  RelatedTable,
  ScreenPopRule,
} from '../configuration/configuration';
import type { ConfigurationTable } from '../configuration/configuration-tables';
import type { Metadata } from '../ports/metadata';
import { knownTable } from './known-table';

/** A finding with the row and the column that it belongs to. */
export interface PlacedFinding {
  readonly table: ConfigurationTable;
  /** As people call the row; empty for the configuration itself. */
  readonly name: string;
  readonly column: string;
  readonly finding: Finding;
}

/**
 * Whatever the forms would say of these options, for where they are not typed into forms: what will not work, and what
 * works badly. What is left out is not looked at.
 * @throws AdapterError what Dataverse said
 */
export async function checkOptions(
  options: Partial<ConfigurationOptions>,
  metadata: Metadata,
): Promise<readonly PlacedFinding[]> {
  const { relatedTables = [], rules = [], activityFields = [] } = options;
  const phoneCall = await metadata.columns('phonecall');
  const found = [
    ...checkConfiguration(options, phoneCall),
    ...(await Promise.all(relatedTables.map((table) => checkRelatedTable(table, metadata)))).flat(),
    ...(await Promise.all(rules.map((rule) => checkRule(rule, rules, metadata)))).flat(),
    ...activityFields.flatMap((field) => checkField(field, phoneCall)),
  ];
  return found.filter(({ finding }) => finding.level !== 'note');
}

type ByColumn = Readonly<Record<string, readonly Finding[]>>;

function placed(table: ConfigurationTable, name: string, findings: ByColumn): readonly PlacedFinding[] {
  return Object.entries(findings).flatMap(([column, all]) =>
    all.map((finding) => ({ table, name, column, finding })),
  );
}

function checkConfiguration(
  options: Partial<ConfigurationOptions>,
  phoneCall: Columns,
): readonly PlacedFinding[] {
  const { subjectTemplate = '', dispositionColumn = '', interactionIdColumn = '' } = options;
  return placed('ips_cticonfiguration', '', {
    ips_subjecttemplate: checkTemplate(subjectTemplate, SAMPLE_CALL),
    ips_dispositioncolumn: checkWrittenColumn(dispositionColumn, WRAP_CODE, phoneCall),
    ips_interactionidcolumn: checkWrittenColumn(interactionIdColumn, INTERACTION_ID, phoneCall),
  });
}

async function checkRelatedTable(
  { table, columns }: RelatedTable,
  metadata: Metadata,
): Promise<readonly PlacedFinding[]> {
  const known = await knownTable(metadata, table);
  const unknown = checkTable(table, await metadata.tables());
  return placed('ips_relatedtable', table, {
    // no record can be of it, and so none gets in the way: the JSON that ipSCAPE documents names leads and cases anywhere
    ips_logicalname: unknown.map((finding) => ({ ...finding, level: 'warning' })),
    ips_columns: known ? checkColumnList(columns.join(','), known.info.logicalName, known.columns) : [],
  });
}

async function checkRule(
  rule: ScreenPopRule,
  rules: readonly ScreenPopRule[],
  metadata: Metadata,
): Promise<readonly PlacedFinding[]> {
  const known = await knownTable(metadata, rule.table);
  const parameters = rule.parameters.map(({ name }) => name);
  const context = { table: rule.table, columns: known?.columns, parameters };
  return [
    ...placed('ips_screenpoprule', rule.name, {
      ips_tablename: checkTable(rule.table, await metadata.tables()),
      ips_query: checkQuery(rule.query, context),
      ips_calltypes: checkCallTypes(rule, rules),
    }),
    ...rule.parameters.flatMap(({ name, path }) =>
      placed('ips_screenpopparameter', `${rule.name} › ${name}`, { ips_path: checkPath(path, SAMPLE_CALL) }),
    ),
  ];
}

/** A missing default rule is reported at the first one. */
function checkCallTypes(rule: ScreenPopRule, rules: readonly ScreenPopRule[]): readonly Finding[] {
  return rule === rules[0]
    ? checkDefaultRule(rules.some(({ callTypes }) => callTypes.includes('default')))
    : [];
}

function checkField(field: ActivityField, phoneCall: Columns): readonly PlacedFinding[] {
  const texts = { path: '', constant: '', ...field };
  const { column, path, constant } = checkActivityColumn(texts, phoneCall, SAMPLE_CALL);
  return placed('ips_activityfield', field.column, {
    ips_columnname: column,
    ips_path: path,
    ips_constant: constant,
  });
}
