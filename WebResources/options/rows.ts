import * as v from 'valibot';
import { plainGuid } from '../ports/records';

/*
 * The rows of the six configuration tables as the Web API gives them: an unset column is `null`, a multi-select
 * choice is a comma list of numbers, a lookup is `_column_value`.
 */

const text = v.pipe(v.nullish(v.string(), ''), v.trim());
const requiredText = v.pipe(v.nullish(v.string(), ''), v.trim(), v.nonEmpty('is empty'));
const logicalName = v.pipe(text, v.toLowerCase());
const requiredLogicalName = v.pipe(requiredText, v.toLowerCase());
const order = v.nullish(v.number(), 0);
const guid = v.pipe(v.string(), v.transform(plainGuid));

/** A global choice whose option values count up from the publisher's first one. */
const FIRST_OPTION = 727700000;
function choice<const Words extends readonly string[]>(words: Words) {
  return v.pipe(
    v.number('is empty'),
    v.transform((value) => words[value - FIRST_OPTION]),
    v.picklist(words, 'has a value that this release does not know'),
  );
}

/** Only what CIF hands to a frame as an address: scheme and host, no path. http is for a local Dynamics alone. */
const ctiOrigin = v.pipe(
  requiredText,
  v.check(isCtiOrigin, 'is not an https address without a path, such as https://tenant.ipscape.com.au'),
  v.transform((address) => new URL(address).origin),
);

export function isCtiOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username;
  return bare && (url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost'));
}

export const configurationRow = v.object({
  ips_cticonfigurationid: guid,
  ips_name: requiredText,
  ips_ctiurl: ctiOrigin,
  ips_integrationkey: requiredText,
  ips_defaultcountry: v.pipe(
    text,
    v.toUpperCase(),
    v.regex(/^[A-Z]{2}$/, 'is not a country code of two letters'),
  ),
  ips_completeactivityrecordonwrap: v.nullish(v.boolean(), true),
  ips_createtaskonpreview: v.nullish(v.boolean(), false),
  ips_dispositioncolumn: logicalName,
  ips_interactionidcolumn: logicalName,
  ips_personcomponent: text,
  ips_regardingcomponent: text,
  ips_subjecttemplate: text,
});

/** As much of a configuration as choosing one takes; a broken one can still be chosen and then be named. */
export const summaryRow = v.object({
  ips_cticonfigurationid: guid,
  ips_name: text,
  ips_order: order,
  ips_isdefault: v.nullish(v.boolean(), false),
  ips_roles: v.pipe(
    text,
    v.transform((list) =>
      list
        .split(/[;,\s]+/)
        .filter(Boolean)
        .map(plainGuid),
    ),
  ),
});

export const relatedTableRow = v.object({
  ips_logicalname: requiredLogicalName,
  ips_entitysetname: logicalName,
  ips_primaryidcolumn: logicalName,
  ips_columns: v.pipe(
    text,
    v.transform((list) =>
      list
        .toLowerCase()
        .split(/[,\s]+/)
        .filter(Boolean),
    ),
  ),
  ips_recordtype: choice(['person', 'entity']),
});

export const ruleRow = v.object({
  ips_screenpopruleid: guid,
  ips_name: text,
  ips_calltypes: v.pipe(
    text,
    v.transform((list) => list.split(',').filter(Boolean).map(Number)),
    v.array(choice(['manual', 'inbound', 'preview', 'outbound', 'default'])),
  ),
  ips_tablename: requiredLogicalName,
  ips_query: requiredText,
  ips_addnewrecord: v.nullish(v.boolean(), false),
  ips_activerecordsonly: v.nullish(v.boolean(), true),
});

export const parameterRow = v.object({
  _ips_ruleid_value: guid,
  ips_name: requiredText,
  ips_path: requiredText,
  ips_parametertype: choice(['string', 'phone']),
  ips_format: v.nullish(choice(['local', 'e164', 'international', 'digits', 'raw']), FIRST_OPTION + 1),
});

export const activityFieldRow = v.object({
  ips_columnname: requiredLogicalName,
  ips_path: text,
  ips_constant: text,
});
