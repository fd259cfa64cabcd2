import type { Dataverse } from '../ports/dataverse';
import { object, read, type Reader, type ValueOf } from '../ports/readers';
import { plainGuid, textIn, type Row } from '../ports/records';
import type { Json, JsonObject } from '../ports/toolbar';
import { nameOfRule, type JsonOptions } from './json/json-options';
import { toJson } from './json/json-source';
import { isObject } from './json/other-keys';
import { readJson } from './json/read-json';
import { inOrder } from './configuration';
import { toField, toRule, toSettings, toTable } from './configuration-parts';
import { activityFieldRow, configurationRow, parameterRow, relatedTableRow, ruleRow } from './rows';

/** A row with what it takes to change it, and nobody else's change with it. */
export interface PresentRow {
  readonly id: string;
  readonly etag: string;
  readonly row: Row;
}

export interface PresentRule extends PresentRow {
  readonly parameters: readonly PresentRow[];
}

/** A configuration as it lies in Dataverse, its active rows in their order. */
export interface PresentConfiguration {
  readonly configuration: PresentRow;
  readonly relatedTables: readonly PresentRow[];
  readonly rules: readonly PresentRule[];
  readonly activityFields: readonly PresentRow[];
}

/**
 * Reads a configuration to compare and change it; broken rows too, which the panel would refuse.
 *
 * @throws AdapterError NOT_FOUND when it is gone; what `dataverse` throws when it cannot be read
 */
export async function readPresentConfiguration(
  dataverse: Dataverse,
  configurationId: string,
): Promise<PresentConfiguration> {
  const configuration = await dataverse.retrieve('ips_cticonfiguration', configurationId, '');
  const childrenIn = (table: string) =>
    rowsOf(dataverse, table, '_ips_configurationid_value', configurationId);
  const [relatedTables, rules, activityFields] = await Promise.all([
    childrenIn('ips_relatedtable'),
    childrenIn('ips_screenpoprule'),
    childrenIn('ips_activityfield'),
  ]);
  return {
    configuration: presentRow('ips_cticonfiguration', configuration),
    relatedTables,
    rules: await Promise.all(
      rules.map(async (rule) => ({
        ...rule,
        parameters: await rowsOf(dataverse, 'ips_screenpopparameter', '_ips_ruleid_value', rule.id),
      })),
    ),
    activityFields,
  };
}

async function rowsOf(
  dataverse: Dataverse,
  table: string,
  parent: string,
  id: string,
): Promise<readonly PresentRow[]> {
  const rows = await dataverse.retrieveMultiple(
    table,
    `?$filter=statecode eq 0 and ${parent} eq ${id}&$orderby=ips_order`,
  );
  return rows.map((row) => presentRow(table, row));
}

function presentRow(table: string, row: Row): PresentRow {
  return { id: plainGuid(textIn(row, `${table}id`)), etag: textIn(row, '@odata.etag'), row };
}

/** What a configuration says. Of a broken column as much as can be read; of a table named twice the first row. */
export function optionsOf(present: PresentConfiguration): JsonOptions {
  const tables = present.relatedTables.map(({ row }) => toTable(valueOf(relatedTableRow, row)));
  return {
    ...toSettings(valueOf(configurationRow, present.configuration.row)),
    relatedTables: tables.filter(
      ({ table }, index) => tables.findIndex((other) => other.table === table) === index,
    ),
    rules: present.rules.map(({ row, parameters }) => {
      const rule = toRule(
        valueOf(ruleRow, row),
        parameters.map((parameter) => valueOf(parameterRow, parameter.row)),
      );
      const callTypes = inOrder(rule.callTypes);
      return { ...rule, callTypes, name: rule.name || nameOfRule(callTypes) };
    }),
    activityFields: present.activityFields.map(({ row }) => toField(valueOf(activityFieldRow, row))),
    otherKeys: otherKeysOf(present.configuration.row),
  };
}

function valueOf<Members extends Readonly<Record<string, Reader<unknown>>>>(
  members: Members,
  row: Row,
): ValueOf<Members> {
  return read(object(members), row).value;
}

function otherKeysOf(row: Row): JsonObject {
  const { source } = readJson(textIn(row, 'ips_otherkeys'));
  const json: Json | undefined = source && toJson(source);
  return isObject(json) ? json : {};
}
