import { number, orElse, truth, type Reader } from '../ports/readers';
import {
  DO_NOT_PHONE_POLICIES,
  PARAMETER_TYPES,
  PHONE_FORMATS,
  RECORD_TYPES,
  RULE_CALL_TYPES,
  type RuleCallType,
} from './configuration';
import { readRoleIds } from './role-choices';
import {
  country,
  ctiOrigin,
  guid,
  logicalName,
  requiredLogicalName,
  requiredText,
  text,
} from './text-readers';

/*
 * The rows of the five configuration tables as the Web API gives them: an unset column is `null`, a multi-select
 * choice is a comma list of numbers, a lookup is `_column_value`.
 */

const words: Reader<readonly string[]> = (value, say) =>
  text(value, say)
    .split(/[;,\s]+/)
    .filter(Boolean);
const roleIds: Reader<readonly string[]> = (value, say) => readRoleIds(text(value, say));
const columns: Reader<readonly string[]> = (value, say) =>
  words(value, say).map((word) => word.toLowerCase());

/** @param standard what leaving it empty means */
function textOr(standard: string): Reader<string> {
  return (value, say) => text(value, say) || standard;
}

/** One to a line, or parted by commas: a number has blanks of its own. */
const numbers: Reader<readonly string[]> = (value, say) =>
  text(value, say)
    .split(/[;,\n]+/)
    .map((number) => number.trim())
    .filter(Boolean);

/** The values of a global choice's options count up from the publisher's first one. */
const FIRST_OPTION = 727700000;

export function optionOf<Word>(words: readonly Word[], word: Word): number {
  return FIRST_OPTION + words.indexOf(word);
}

function choice<Word extends string>(words: readonly [Word, ...Word[]]): Reader<Word> {
  return (value, say) => {
    const word = words[Number(value ?? NaN) - FIRST_OPTION];
    if (!word) say(Number(value) ? 'has a value that this release does not know' : 'is empty');
    return word ?? words[0];
  };
}

const callType = choice(RULE_CALL_TYPES);
const callTypes: Reader<readonly RuleCallType[]> = (value, say) =>
  words(value, say).map((option) => callType(option, say));

export const configurationRow = {
  ips_cticonfigurationid: guid,
  ips_name: requiredText,
  ips_ctiurl: ctiOrigin,
  ips_integrationkey: requiredText,
  ips_defaultcountry: country,
  ips_completeactivityrecordonwrap: orElse(truth, true),
  ips_createtaskonpreview: orElse(truth, false),
  ips_dispositioncolumn: logicalName,
  ips_interactionidcolumn: logicalName,
  ips_personcomponent: textOr('whoId'),
  ips_regardingcomponent: textOr('whatId'),
  ips_subjecttemplate: text,
  ips_loginternalcalls: orElse(truth, true),
  ips_minimumseconds: orElse(number, 0),
  ips_donotphonepolicy: orElse(choice(DO_NOT_PHONE_POLICIES), 'warn'),
  ips_ownnumbers: numbers,
  ips_openonincomingcall: orElse(truth, false),
  ips_sessiontemplate: text,
};

/** As much of a configuration as choosing one takes; a broken one can still be chosen and then be named. */
export const summaryRow = {
  ips_cticonfigurationid: guid,
  ips_name: text,
  ips_order: orElse(number, 0),
  ips_isdefault: orElse(truth, false),
  ips_roles: roleIds,
};

export const relatedTableRow = {
  ips_logicalname: requiredLogicalName,
  ips_entitysetname: logicalName,
  ips_primaryidcolumn: logicalName,
  ips_columns: columns,
  ips_recordtype: choice(RECORD_TYPES),
};

export const ruleRow = {
  ips_screenpopruleid: guid,
  ips_name: text,
  ips_calltypes: callTypes,
  ips_tablename: requiredLogicalName,
  ips_query: requiredText,
  ips_addnewrecord: orElse(truth, false),
  ips_activerecordsonly: orElse(truth, true),
  ips_matchnotations: orElse(truth, true),
};

export const parameterRow = {
  _ips_ruleid_value: guid,
  ips_name: requiredText,
  ips_path: requiredText,
  ips_parametertype: choice(PARAMETER_TYPES),
  ips_format: orElse(choice(PHONE_FORMATS), 'e164'),
};

export const activityFieldRow = {
  ips_columnname: requiredLogicalName,
  ips_path: text,
  ips_constant: text,
};
