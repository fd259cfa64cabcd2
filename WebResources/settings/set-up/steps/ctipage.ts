import { judgeCtiAddress } from '../../../configuration/cti-address';
import type { ToolbarLink } from '../../../ports/toolbar';
import type { Configuration } from '../facts';
import type { Finding, Repair, Step, Words } from '../step';

const HELP = 'troubleshooting.html#it-does-not-connect';

/**
 * ipSCAPE's page loads and our script in it answers. Looked at on request alone: the page is a softphone, and whoever
 * asks may be on a call with another.
 */
export function ctiPageStep(): Step {
  /** How far each configuration's page came, by address and key. */
  const links = new Map<string, ToolbarLink>();
  const keyOf = ({ ctiUrl, integrationKey }: Configuration): string => `${ctiUrl} ${integrationKey}`;

  return {
    name: 'ctipage',
    async check(facts, { openCtiPage }) {
      const all = await facts.configurations();
      const pages = all.filter(({ ctiUrl }) => judgeCtiAddress(ctiUrl).kind === 'good');
      if (pages.length === 0)
        return { verdict: 'waiting', what: { key: 'setup_waits_for_configuration' }, help: HELP };
      const repair: Repair = {
        label: { key: 'setup_ctipage_check' },
        confirm: [{ key: 'setup_ctipage_confirm' }],
        async run() {
          for (const page of pages)
            links.set(keyOf(page), await openCtiPage(new URL(page.ctiUrl).origin, page.integrationKey));
        },
      };
      const unknown = pages.some((page) => !links.has(keyOf(page)));
      if (unknown) return { verdict: 'note', what: { key: 'setup_ctipage_unknown' }, help: HELP, repair };
      const bad = pages.find((page) => links.get(keyOf(page))?.state !== 'connected') ?? pages[0];
      const link = bad && links.get(keyOf(bad));
      return { ...findingOf(link, bad), help: HELP, repair: { ...repair, confirm: [] } };
    },
  };
}

function findingOf(
  link: ToolbarLink | undefined,
  page: Configuration | undefined,
): Pick<Finding, 'verdict' | 'what' | 'why'> {
  const values = { url: page?.ctiUrl ?? '', name: page?.name ?? '' };
  switch (link?.state) {
    case 'connected': {
      const { bridgeVersion: version, otherScripts } = link;
      if (otherScripts.length > 0) {
        const why: Words[] = [{ key: 'setup_ctipage_others', values: { names: otherScripts.join(', ') } }];
        return {
          verdict: 'warning',
          what: { key: 'setup_ctipage_done', values: { ...values, version } },
          why,
        };
      }
      return { verdict: 'done', what: { key: 'setup_ctipage_done', values: { ...values, version } } };
    }
    case 'silent':
      return {
        verdict: 'missing',
        what: { key: 'setup_ctipage_silent', values },
        why: [{ key: 'setup_ctipage_silent_why' }],
      };
    case 'outdated':
      return { verdict: 'missing', what: { key: 'setup_ctipage_outdated', values } };
    default:
      return {
        verdict: 'missing',
        what: { key: 'setup_ctipage_unreachable', values },
        why: [{ key: 'setup_ctipage_unreachable_why' }],
      };
  }
}
