import * as fc from 'fast-check';
import type { JsonOptions } from '../../WebResources/configuration/json/json-options';
import {
  DO_NOT_PHONE_POLICIES,
  PHONE_FORMATS,
  type ScreenPopParameter,
  type ScreenPopRule,
} from '../../WebResources/configuration/configuration';
import { CALL_SUBTYPES } from '../../WebResources/ports/toolbar';

/** As `rows.ts` reads a row: trimmed text, logical names in lower case. */
const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((value) => value.trim());
const someText = text.filter(Boolean);
const logicalName = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);
const path = fc.constantFrom(
  'interaction.activity.customerCli',
  'interaction.leadData.phones.index=1[phone]',
  'no path',
);

const parameter: fc.Arbitrary<ScreenPopParameter> = fc.oneof(
  fc.record({ name: someText, path, type: fc.constant('string' as const) }),
  fc.record({
    name: someText,
    path,
    type: fc.constant('phone' as const),
    format: fc.constantFrom(...PHONE_FORMATS),
  }),
);
const rule: fc.Arbitrary<ScreenPopRule> = fc.record({
  name: someText,
  callTypes: fc.oneof(fc.subarray([...CALL_SUBTYPES, 'default' as const]), fc.constant(['default' as const])),
  table: logicalName,
  query: fc.constantFrom("?$select=a&$filter=telephone1 eq '{{N}}'", '?$search={{X}}', 'nothing'),
  parameters: fc.array(parameter, { maxLength: 3 }),
  addNewRecord: fc.boolean(),
  activeRecordsOnly: fc.boolean(),
  matchNotations: fc.boolean(),
});
/** Any options a configuration can have. */
export const someOptions: fc.Arbitrary<JsonOptions> = fc.record({
  defaultCountry: fc.constantFrom('AU', 'NZ', 'US', 'GB', 'DE', 'ZA'),
  completeActivityRecordOnWrap: fc.boolean(),
  createTaskOnPreview: fc.boolean(),
  dispositionColumn: fc.oneof(fc.constant(''), logicalName),
  interactionIdColumn: fc.oneof(fc.constant(''), logicalName),
  personComponent: someText,
  regardingComponent: someText,
  subjectTemplate: text,
  logInternalCalls: fc.boolean(),
  minimumSeconds: fc.integer({ min: 0, max: 3600 }),
  doNotPhone: fc.constantFrom(...DO_NOT_PHONE_POLICIES),
  ownNumbers: fc.array(fc.stringMatching(/^\+?[0-9][0-9 ()-]{0,9}[0-9]$/)),
  openOnIncomingCall: fc.boolean(),
  sessionTemplate: text,
  relatedTables: fc.uniqueArray(
    fc.record({
      table: logicalName,
      entitySetName: fc.oneof(fc.constant(''), logicalName),
      idColumn: fc.oneof(fc.constant(''), logicalName),
      columns: fc.array(logicalName, { maxLength: 4 }),
      type: fc.constantFrom('person' as const, 'entity' as const),
    }),
    { selector: ({ table }) => table, maxLength: 4 },
  ),
  rules: fc.array(rule, { maxLength: 4 }),
  activityFields: fc.array(
    fc.oneof(fc.record({ column: logicalName, path }), fc.record({ column: logicalName, constant: text })),
    { maxLength: 3 },
  ),
  otherKeys: fc.constant({}),
});
