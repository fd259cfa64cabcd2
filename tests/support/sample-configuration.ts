import type {
  Configuration,
  RelatedTable,
  ScreenPopRule,
} from '../../WebResources/configuration/configuration';
import { NEW_RULE, NO_OPTIONS } from '../../WebResources/configuration/options';

/** Contacts by the customer's number, as an administrator would begin. */
export function sampleRule(part: Partial<ScreenPopRule> = {}): ScreenPopRule {
  return {
    ...NEW_RULE,
    name: 'Contacts',
    callTypes: ['default'],
    table: 'contact',
    query: "?$select=fullname&$filter=telephone1 eq '{{number}}' or mobilephone eq '{{number}}'",
    parameters: [{ name: 'number', type: 'phone', format: 'e164', path: 'interaction.activity.customerCli' }],
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
    ...NO_OPTIONS,
    name: 'Support',
    ctiUrl: 'https://tenant.ipscape.com.au',
    integrationKey: '0123456789abcdef01234567',
    order: 1,
    isDefault: true,
    roles: [],
    defaultCountry: 'AU',
    completeActivityRecordOnWrap: true,
    dispositionColumn: 'ips_wrapcode',
    interactionIdColumn: 'ips_agentinteractionid',
    relatedTables: [
      relatedTable('contact', 'person'),
      relatedTable('lead', 'person'),
      relatedTable('account', 'entity'),
      relatedTable('incident', 'entity'),
    ],
    rules: [sampleRule()],
    ...part,
  };
}
