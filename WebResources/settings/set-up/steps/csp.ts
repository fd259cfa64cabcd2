import * as v from 'valibot';
import { judgeCtiAddress } from '../../../configuration/cti-address';
import { booleanValue, textValue } from '../../../schemas/row-values';
import type { Snippet, Step, Words } from '../step';

const HELP = 'troubleshooting.html#it-does-not-connect';
const policyRow = v.object({
  iscontentsecuritypolicyenabled: booleanValue,
  contentsecuritypolicyconfiguration: textValue,
});

/** A content security policy lets ipSCAPE's page be framed. Which one is in force, only the header of a page says. */
export const cspStep: Step = {
  name: 'csp',
  async check(facts, { dataverse }) {
    const urls = (await facts.configurations()).map(({ ctiUrl }) => ctiUrl);
    const good = urls.filter((url) => judgeCtiAddress(url).kind === 'good');
    const hosts = [...new Set(good.map((url) => new URL(url).origin))];
    if (hosts.length === 0)
      return { verdict: 'waiting', what: { key: 'setup_waits_for_configuration' }, help: HELP };
    const [row] = await dataverse.retrieveMultiple(
      'organization',
      `?$select=iscontentsecuritypolicyenabled,contentsecuritypolicyconfiguration`,
    );
    const policy = v.parse(policyRow, row ?? {});
    const snippets: Snippet[] = [{ label: { key: 'setup_csp_label' }, text: hosts.join(' ') }];
    if (!policy.iscontentsecuritypolicyenabled)
      return {
        verdict: 'done',
        what: { key: 'setup_csp_off' },
        why: [{ key: 'setup_csp_why' }],
        snippets,
        help: HELP,
      };
    const isNamed = hosts.every((host) =>
      policy.contentsecuritypolicyconfiguration.includes(new URL(host).host),
    );
    if (isNamed) return { verdict: 'done', what: { key: 'setup_csp_named' }, snippets, help: HELP };
    const what: Words = { key: 'setup_csp_on' };
    return { verdict: 'warning', what, why: [{ key: 'setup_csp_why' }], snippets, help: HELP };
  },
};
