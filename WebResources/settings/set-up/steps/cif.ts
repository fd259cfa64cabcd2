import { read, text } from '../../../ports/readers';
import type { Step } from '../step';

/** Unique names of the solutions that bring CIF's two generations. */
const SOLUTIONS = { '1.0': 'ChannelAPIIntegrationFramework', '2.0': 'ChannelIntegrationFrameworkV2' };

/** The Channel Integration Framework 1.0 is there: the panel is a page in it. */
export const cifStep: Step = {
  name: 'cif',
  async check(facts, { dataverse }) {
    const filter = Object.values(SOLUTIONS).map((name) => `uniquename eq '${name}'`);
    const [hasTable, rows] = await Promise.all([
      facts.hasProviderTable(),
      dataverse.retrieveMultiple('solution', `?$select=uniquename,version&$filter=${filter.join(' or ')}`),
    ]);
    const installed = Object.entries(SOLUTIONS).flatMap(([generation, uniqueName]) => {
      const row = rows.find((one) => one['uniquename'] === uniqueName);
      return row ? [{ generation, version: read(text, row['version']).value }] : [];
    });
    const items = installed.map((values) => ({ key: 'setup_cif_version', values }) as const);
    const help = 'troubleshooting.html#the-panel-is-not-there-at-all';
    if (hasTable) return { verdict: 'done', what: { key: 'setup_cif_done' }, items, help };
    return {
      verdict: 'missing',
      what: { key: 'setup_cif_missing' },
      why: [{ key: installed.length > 0 ? 'setup_cif_only_2' : 'setup_cif_why' }],
      items,
      help,
    };
  },
};
