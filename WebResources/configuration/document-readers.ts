import {
  accept,
  list,
  object,
  oneOf,
  orElse,
  text as anyText,
  truth,
  type Reader,
  type ValueOf,
} from '../ports/readers';
import type { JsonObject } from '../ports/toolbar';
import { NO_OPTIONS } from './json/json-options';
import { isObject } from './json/other-keys';
import {
  DO_NOT_PHONE_POLICIES,
  inOrder,
  PARAMETER_TYPES,
  PHONE_FORMATS,
  RECORD_TYPES,
  RULE_CALL_TYPES,
  type ActivityField,
  type RuleCallType,
  type ScreenPopParameter,
} from './configuration';
import type { ConfigurationDocument } from './document-model';
import {
  country,
  ctiOrigin,
  guid,
  logicalName,
  requiredLogicalName,
  requiredText,
  text,
} from './text-readers';

/* A configuration document, member by member. What is not mentioned has its default. */

type Shape = Readonly<Record<string, Reader<unknown>>>;

/** An object with these members and no others. */
function exactly<const Members extends Shape>(members: Members): Reader<ValueOf<Members>> {
  return (value, say) => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    for (const key of keys) if (!Object.hasOwn(members, key)) say('is not known', key);
    return object(members)(value, say);
  };
}

function word<Word extends string>(words: readonly [Word, ...Word[]]): Reader<Word> {
  return (value, say) => {
    const told = words.find((one) => one === value);
    if (told === undefined) say(`is none of ${words.join(', ')}`);
    return told ?? words[0];
  };
}

function between(least: number, most: number): Reader<number> {
  return (value, say) => {
    if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    say(`is no whole number from ${String(least)} to ${String(most)}`);
    return least;
  };
}

function listed<Item>(item: Reader<Item>): Reader<readonly Item[]> {
  return orElse(list(item), []);
}

const callTypes: Reader<readonly RuleCallType[]> = (value, say) =>
  inOrder(listed(word(RULE_CALL_TYPES))(value, say));

const isPhone = object({ type: oneOf('phone') });
const phoneParameter = exactly({
  name: requiredText,
  path: requiredText,
  type: oneOf('phone'),
  format: word(PHONE_FORMATS),
});
const otherParameter = exactly({ name: requiredText, path: requiredText, type: word(PARAMETER_TYPES) });
const parameter: Reader<ScreenPopParameter> = (value, say) => {
  if (accept(isPhone, value)) return phoneParameter(value, say);
  return { ...otherParameter(value, say), type: 'string' };
};

const pathField = exactly({ column: requiredLogicalName, path: requiredText });
const constantField = exactly({ column: requiredLogicalName, constant: text });
const activityField: Reader<ActivityField> = (value, say) =>
  typeof value === 'object' && value !== null && 'path' in value
    ? pathField(value, say)
    : constantField(value, say);

const relatedTable = exactly({
  table: requiredLogicalName,
  entitySetName: logicalName,
  idColumn: logicalName,
  columns: listed(requiredLogicalName),
  type: word(RECORD_TYPES),
});

const rule = exactly({
  name: requiredText,
  callTypes,
  table: requiredLogicalName,
  query: requiredText,
  parameters: listed(parameter),
  addNewRecord: orElse(truth, false),
  activeRecordsOnly: orElse(truth, true),
  matchNotations: orElse(truth, true),
});

const otherKeys: Reader<JsonObject> = (value, say) => {
  if (isJsonObject(value)) return value;
  say('is no object');
  return {};
};

/** What `JSON.parse` has made an object is nothing but JSON below. */
function isJsonObject(value: unknown): value is JsonObject {
  return isObject(value as JsonObject);
}

export const documentReader: Reader<ConfigurationDocument> = exactly({
  name: requiredText,
  ctiUrl: ctiOrigin,
  integrationKey: requiredText,
  order: orElse(between(0, 1000), 0),
  isDefault: orElse(truth, false),
  roles: listed(exactly({ id: guid, name: orElse(anyText, '') })),
  defaultCountry: country,
  completeActivityRecordOnWrap: orElse(truth, true),
  createTaskOnPreview: orElse(truth, NO_OPTIONS.createTaskOnPreview),
  dispositionColumn: logicalName,
  interactionIdColumn: logicalName,
  personComponent: orElse(requiredText, NO_OPTIONS.personComponent),
  regardingComponent: orElse(requiredText, NO_OPTIONS.regardingComponent),
  subjectTemplate: text,
  logInternalCalls: orElse(truth, NO_OPTIONS.logInternalCalls),
  minimumSeconds: orElse(between(0, 3600), NO_OPTIONS.minimumSeconds),
  doNotPhone: orElse(word(DO_NOT_PHONE_POLICIES), NO_OPTIONS.doNotPhone),
  ownNumbers: listed(requiredText),
  openOnIncomingCall: orElse(truth, NO_OPTIONS.openOnIncomingCall),
  sessionTemplate: text,
  relatedTables: listed(relatedTable),
  rules: listed(rule),
  activityFields: listed(activityField),
  otherKeys: orElse(otherKeys, {}),
});
