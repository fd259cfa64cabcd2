import type {
  Configuration,
  RelatedTable,
  ScreenPopRule,
} from '../../WebResources/configuration/configuration';

/** Contacts by the customer's number, as an administrator would begin. */
export function sampleRule(part: Partial<ScreenPopRule> = {}): ScreenPopRule {
  return {
    name: 'Contacts',
    callTypes: ['default'],
    table: 'contact',
    query: "?$select=fullname&$filter=telephone1 eq '{{number}}' or mobilephone eq '{{number}}'",
    parameters: [{ name: 'number', type: 'phone', format: 'e164', path: 'interaction.activity.customerCli' }],
    addNewRecord: false,
    activeRecordsOnly: true,
    matchNotations: false,
    ...part,
  };
}

/** Names come from metadata where a configuration leaves them out, as here. */
export function relatedTable(table: string, type: RelatedTable['type']): RelatedTable {
  return { table, entitySetName: '', idColumn: '', columns: ['donotphone'], type };
}

export function sampleConfiguration(part: Partial<Configuration> = {}): Configuration {
  return {
    id: '3f1c7a52-6a0e-4d0b-9b7e-0c1d2e3f4a5b',
    name: 'Support',
    ctiOrigin: 'https://tenant.ipscape.com.au',
    integrationKey: '0123456789abcdef01234567',
    defaultCountry: 'AU',
    completeActivityRecordOnWrap: true,
    createTaskOnPreview: false,
    dispositionColumn: 'ips_wrapcode',
    interactionIdColumn: 'ips_agentinteractionid',
    personComponent: 'whoId',
    regardingComponent: 'whatId',
    subjectTemplate: '',
    logInternalCalls: true,
    minimumSeconds: 0,
    doNotPhone: 'warn',
    ownNumbers: [],
    openOnIncomingCall: false,
    sessionTemplate: '',
    relatedTables: [
      relatedTable('contact', 'person'),
      relatedTable('lead', 'person'),
      relatedTable('account', 'entity'),
      relatedTable('incident', 'entity'),
    ],
    rules: [sampleRule()],
    activityFields: [],
    ...part,
  };
}
