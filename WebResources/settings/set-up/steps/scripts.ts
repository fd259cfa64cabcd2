import type { Step } from '../step';

/** The entry of ipSCAPE's integration that loads bridge.js, for either place it can be served from (docs/bridge.md). */
export const scriptsStep: Step = {
  name: 'scripts',
  check: (_facts, { organisationUrl }) =>
    Promise.resolve({
      verdict: 'note',
      what: { key: 'setup_scripts_what' },
      why: [{ key: 'setup_scripts_why' }],
      snippets: [
        {
          label: { key: 'setup_scripts_from_ipscape' },
          text: entry('https://INTEGRATIONS-HOST/ipscape-cti/bridge.js', organisationUrl),
        },
        {
          label: { key: 'setup_scripts_from_dynamics' },
          text: entry(`${organisationUrl}/WebResources/ips_/bridge/bridge.js`, organisationUrl),
        },
      ],
      help: 'troubleshooting.html#it-does-not-connect',
    }),
};

function entry(src: string, crmurl: string): string {
  return JSON.stringify({ src, dataset: { crmurl } }, undefined, 2);
}
