import type { ValueOf } from '../ports/readers';
import type {
  ActivityField,
  Configuration,
  RelatedTable,
  ScreenPopParameter,
  ScreenPopRule,
} from './configuration';
import type { activityFieldRow, configurationRow, parameterRow, relatedTableRow, ruleRow } from './rows';

/** The parts of a configuration out of the rows that were read for them. */

export type ConfigurationOptions = Omit<
  Configuration,
  'id' | 'name' | 'ctiOrigin' | 'integrationKey' | 'relatedTables' | 'rules' | 'activityFields'
>;

export function toSettings(row: ValueOf<typeof configurationRow>): ConfigurationOptions {
  return {
    defaultCountry: row.ips_defaultcountry,
    completeActivityRecordOnWrap: row.ips_completeactivityrecordonwrap,
    createTaskOnPreview: row.ips_createtaskonpreview,
    dispositionColumn: row.ips_dispositioncolumn,
    interactionIdColumn: row.ips_interactionidcolumn,
    personComponent: row.ips_personcomponent,
    regardingComponent: row.ips_regardingcomponent,
    subjectTemplate: row.ips_subjecttemplate,
    logInternalCalls: row.ips_loginternalcalls,
    minimumSeconds: row.ips_minimumseconds,
    doNotPhone: row.ips_donotphonepolicy,
    ownNumbers: row.ips_ownnumbers,
    openOnIncomingCall: row.ips_openonincomingcall,
    sessionTemplate: row.ips_sessiontemplate,
  };
}

export function toTable(row: ValueOf<typeof relatedTableRow>): RelatedTable {
  return {
    table: row.ips_logicalname,
    entitySetName: row.ips_entitysetname,
    idColumn: row.ips_primaryidcolumn,
    columns: row.ips_columns,
    type: row.ips_recordtype,
  };
}

export function toRule(
  rule: ValueOf<typeof ruleRow>,
  parameters: readonly ValueOf<typeof parameterRow>[],
): ScreenPopRule {
  return {
    name: rule.ips_name,
    callTypes: rule.ips_calltypes,
    table: rule.ips_tablename,
    query: rule.ips_query,
    parameters: parameters.map(toParameter),
    addNewRecord: rule.ips_addnewrecord,
    activeRecordsOnly: rule.ips_activerecordsonly,
    matchNotations: rule.ips_matchnotations,
  };
}

function toParameter(row: ValueOf<typeof parameterRow>): ScreenPopParameter {
  const { ips_name: name, ips_path: path } = row;
  return row.ips_parametertype === 'phone'
    ? { name, path, type: 'phone', format: row.ips_format }
    : { name, path, type: 'string' };
}

export function toField(row: ValueOf<typeof activityFieldRow>): ActivityField {
  return row.ips_path
    ? { column: row.ips_columnname, path: row.ips_path }
    : { column: row.ips_columnname, constant: row.ips_constant };
}
