/**
 * The options as ipSCAPE's documentation prints them (knowledgehub.ipscape.com, Microsoft Dynamics CTI Adapter): with
 * the trailing comma after `scripts`, `map` written for `path` once, a column in mixed case.
 */
const SCRIPTS = `"scripts": [
  {
    "src": "https://contoso.dynamics.com/webresources/Widget/msdyn_ciLibrary.js",
    "dataset": { "crmurl": "https://contoso.dynamics.com", "cifid": "CIFMainLibrary" }
  },
  { "src": "https://developer.onipscape.com/integrations/1/dynamics/ips-dynamics-integration.v1.min.js" }
]`;

const OPTIONS = `"completeActivityRecordOnWrap": true,
    "createTaskOnPreview": false,
    "fields": { "callDispositionField": "ips_wrapcode", "agentInteractionId": "ips_agentInteractionId" },
    "entities": {
      "contact": { "plural": "contacts", "key": "contactid", "query": "fullname,telephone1,mobilephone,donotphone", "type": "person" },
      "account": { "plural": "accounts", "key": "accountid", "query": "name,telephone1,donotphone", "type": "entity" },
      "lead": { "plural": "leads", "key": "leadid", "query": "fullname,telephone1,donotphone", "type": "person" }
    }`;

const SCREEN_POP = `"screenPop": {
    "default": {
      "entity": "contact",
      "query": "?$select=fullname,telephone1,mobilephone&$filter=telephone1 eq '{{telephone1}}'&$search={{telephone1}} or {{mobilephone}}",
      "map": [
        { "name": "telephone1", "type": "string", "path": "interaction.activity.customerCli" },
        { "name": "mobilephone", "type": "string", "map": "interaction.activity.sourcePhoneNumber" }
      ],
      "addNewRecord": true
    },
    "rules": [
      {
        "callType": ["preview"],
        "addNewRecord": true,
        "entity": "contact",
        "query": "?$select=fullname,telephone1,mobilephone&$filter=telephone1 eq '{{telephone1}}'&$search={{telephone1}}",
        "map": [
          { "name": "telephone1", "type": "phone", "format": "local", "path": "interaction.leadData.phones.index=1[phone]" }
        ]
      }
    ]
  }`;

/** `screenPop` below `config.options`, below `config`, or bare, as the page shows it. */
export const DOCUMENTED_JSON = {
  'config.options': `{\n${SCRIPTS},\n"config": { "options": {\n    ${OPTIONS},\n  ${SCREEN_POP} } },\n}\n`,
  config: `{\n${SCRIPTS},\n"config": { "options": {\n    ${OPTIONS} },\n  ${SCREEN_POP} },\n}\n`,
  bare: `{\n${SCRIPTS},\n"config": { "options": {\n    ${OPTIONS} } },\n  ${SCREEN_POP},\n}\n`,
} as const;

/** Only the scripts, as the page prints them first. */
export const DOCUMENTED_SCRIPTS = `{\n${SCRIPTS},\n}\n`;
