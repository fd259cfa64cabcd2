import type { Row } from '../ports/records';
import type { JsonOptions } from './json/json-options';
import {
  DO_NOT_PHONE_POLICIES,
  PARAMETER_TYPES,
  PHONE_FORMATS,
  RECORD_TYPES,
  RULE_CALL_TYPES,
  type ActivityField,
  type RelatedTable,
  type ScreenPopParameter,
  type ScreenPopRule,
} from './configuration';
import type { ConfigurationIdentity } from './document-model';
import { optionOf } from './rows';

/* The columns of the configuration tables as the Web API takes them: the other way round to `rows.ts`. */

/** What of it is said: a JSON of ipSCAPE's says none of this. */
export function identityValues(identity: Partial<ConfigurationIdentity>): Row {
  const { name, ctiUrl, integrationKey, order, isDefault, roles } = identity;
  return {
    ...(name !== undefined && { ips_name: name }),
    ...(ctiUrl !== undefined && { ips_ctiurl: ctiUrl }),
    ...(integrationKey !== undefined && { ips_integrationkey: integrationKey }),
    ...(order !== undefined && { ips_order: order }),
    ...(isDefault !== undefined && { ips_isdefault: isDefault }),
    ...(roles && { ips_roles: orNull(roles.map(({ id }) => id).join(';')) }),
  };
}

export function configurationValues(options: JsonOptions): Row {
  return {
    ...(options.defaultCountry && { ips_defaultcountry: options.defaultCountry }),
    ips_completeactivityrecordonwrap: options.completeActivityRecordOnWrap,
    ips_createtaskonpreview: options.createTaskOnPreview,
    ips_loginternalcalls: options.logInternalCalls,
    ips_minimumseconds: options.minimumSeconds,
    ips_subjecttemplate: orNull(options.subjectTemplate),
    ips_dispositioncolumn: orNull(options.dispositionColumn),
    ips_interactionidcolumn: orNull(options.interactionIdColumn),
    ips_personcomponent: orNull(options.personComponent),
    ips_regardingcomponent: orNull(options.regardingComponent),
    ips_donotphonepolicy: optionOf(DO_NOT_PHONE_POLICIES, options.doNotPhone),
    ips_ownnumbers: orNull(options.ownNumbers.join('\n')),
    ips_openonincomingcall: options.openOnIncomingCall,
    ips_sessiontemplate: orNull(options.sessionTemplate),
    ips_otherkeys: Object.keys(options.otherKeys).length > 0 ? JSON.stringify(options.otherKeys) : null,
  };
}

export function relatedTableValues({ table, entitySetName, idColumn, columns, type }: RelatedTable): Row {
  return {
    ips_logicalname: table,
    ips_entitysetname: orNull(entitySetName),
    ips_primaryidcolumn: orNull(idColumn),
    ips_columns: orNull(columns.join(',')),
    ips_recordtype: optionOf(RECORD_TYPES, type),
  };
}

export function ruleValues(rule: ScreenPopRule): Row {
  const callTypes = rule.callTypes.map((type) => optionOf(RULE_CALL_TYPES, type));
  return {
    ips_name: rule.name,
    ips_calltypes: orNull(callTypes.join(',')),
    ips_tablename: rule.table,
    ips_query: rule.query,
    ips_addnewrecord: rule.addNewRecord,
    ips_activerecordsonly: rule.activeRecordsOnly,
    ips_matchnotations: rule.matchNotations,
  };
}

/** A parameter that is no phone number says nothing about the format. */
export function parameterValues(parameter: ScreenPopParameter): Row {
  return {
    ips_name: parameter.name,
    ips_path: parameter.path,
    ips_parametertype: optionOf(PARAMETER_TYPES, parameter.type),
    ...(parameter.type === 'phone' && { ips_format: optionOf(PHONE_FORMATS, parameter.format) }),
  };
}

/** A path stands before a constant: one beside it has no effect. */
export function activityFieldValues(field: ActivityField): Row {
  return 'path' in field
    ? { ips_columnname: field.column, ips_path: field.path }
    : { ips_columnname: field.column, ips_path: null, ips_constant: orNull(field.constant) };
}

function orNull(text: string): string | null {
  return text || null;
}
