import { ACTIVITY_FIELD } from './activity-field';
import { DO_NOT_PHONE } from './choices';
import { choice } from './kinds/choice';
import { jsonObject } from './kinds/json-object';
import { numbers, roles } from './kinds/lists';
import { country, ctiOrigin, logicalName, freeText } from './kinds/text';
import { wholeNumber } from './kinds/whole-number';
import { yesNo } from './kinds/yes-no';
import { RELATED_TABLE } from './related-table';
import { SCREEN_POP_RULE } from './screen-pop-rule';
import type { Table } from './table';

/** What ipSCAPE's JSON cannot say of a configuration: its name, its connection and who uses it. */
export const IDENTITY = {
  name: freeText('ips_name', { length: 100, required: true }),
  /** Origin of ipSCAPE's page, `https://tenant.ipscape.com.au`. */
  ctiUrl: ctiOrigin('ips_ctiurl', { length: 500, type: 'url', required: true }),
  integrationKey: freeText('ips_integrationkey', { length: 200, required: true }),
  /** Which configuration is tried first. */
  order: wholeNumber('ips_order', { min: 0, max: 1000, unset: 0 }),
  /** For users whom no other configuration names. */
  isDefault: yesNo('ips_isdefault', { default: false }),
  roles: roles('ips_roles', { length: 4000 }),
};

/** A line an option. Its `json` is its place below `config.options`. */
export const OPTIONS = {
  /** ISO 3166-1 alpha-2, for numbers without a country code. */
  defaultCountry: country('ips_defaultcountry', { length: 2, required: true, json: 'defaultCountry' }),
  /** ipSCAPE's adapter does not complete the record where its JSON does not say so. */
  completeActivityRecordOnWrap: yesNo('ips_completeactivityrecordonwrap', {
    default: true,
    json: 'completeActivityRecordOnWrap',
    silent: false,
  }),
  createTaskOnPreview: yesNo('ips_createtaskonpreview', { default: false, json: 'createTaskOnPreview' }),
  /** Nothing of a call is written before it has ended: for organisations whose agents may not change activities. */
  writeOnce: yesNo('ips_writeonce', { default: false, json: 'writeOnce' }),
  /** Column of the phone call that takes the wrap code. */
  dispositionColumn: logicalName('ips_dispositioncolumn', {
    length: 100,
    json: 'fields.callDispositionField',
  }),
  /** Column of the phone call that takes `agentInteractionId`. */
  interactionIdColumn: logicalName('ips_interactionidcolumn', {
    length: 100,
    json: 'fields.agentInteractionId',
  }),
  /** Names of the two in-call components in ipSCAPE's page. */
  personComponent: freeText('ips_personcomponent', {
    length: 100,
    unset: 'whoId',
    json: 'components.person',
  }),
  regardingComponent: freeText('ips_regardingcomponent', {
    length: 100,
    unset: 'whatId',
    json: 'components.regarding',
  }),
  /** `{{path}}` template; empty means the default subject. */
  subjectTemplate: freeText('ips_subjecttemplate', { length: 500, json: 'subjectTemplate' }),
  /** Calls between colleagues: agent to agent, or with one of the organisation's own numbers. */
  logInternalCalls: yesNo('ips_loginternalcalls', { default: true, json: 'logInternalCalls' }),
  /** Shorter calls are not logged, unless the agent has written notes; 0 logs all. */
  minimumSeconds: wholeNumber('ips_minimumseconds', { min: 0, max: 3600, unset: 0, json: 'minimumSeconds' }),
  /** What a click on the number of a record with `donotphone` does. */
  doNotPhone: choice('ips_donotphonepolicy', DO_NOT_PHONE, { default: 'warn', json: 'doNotPhone' }),
  /** The organisation's own numbers, as people write them: never searched. */
  ownNumbers: numbers('ips_ownnumbers', { length: 2000, json: 'ownNumbers' }),
  /** An incoming call opens the panel where it is minimised. */
  openOnIncomingCall: yesNo('ips_openonincomingcall', { default: false, json: 'openOnIncomingCall' }),
  /** Unique name of the session template a call's session is made from (CIF 2.0); empty: no sessions. */
  sessionTemplate: freeText('ips_sessiontemplate', { length: 128, json: 'sessionTemplate' }),
  /**
   * The keys of an imported JSON that nobody knows, where the export puts them. Lists stand here as objects, by what
   * their items are called (`nameApart`): an item may have moved by the time it is exported.
   */
  otherKeys: jsonObject('ips_otherkeys', { length: 100000 }),
};

export const CONFIGURATION = {
  name: 'ips_cticonfiguration',
  namedBy: 'name',
  columns: { ...IDENTITY, ...OPTIONS },
  lists: { relatedTables: RELATED_TABLE, rules: SCREEN_POP_RULE, activityFields: ACTIVITY_FIELD },
} as const satisfies Table;
