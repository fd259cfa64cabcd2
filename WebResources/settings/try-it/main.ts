import { recordTexts } from '../../strings/record-texts';
import { browserClock } from '../../platform/browser-clock';
import { lookUpCosts } from '../../platform/dataverse/look-up-costs';
import { metadataByFetch } from '../../platform/dataverse/fetch-metadata';
import { dataverseByFetch } from '../../platform/dataverse/fetch-web-api';
import { valueStore } from '../../platform/storage/value-store';
import { plainGuid } from '../../ports/records';
import { openPage } from '../open-page';
import { watchFormChanges } from './form-changes';
import { inputKeeper } from './input';
import { startTryItPage } from './try-it-page';
import { renderTryIt } from './view/try-it-view';

/**
 * The page in the tab Try it of a configuration's form. Dynamics names the record and the organisation's language in the
 * address ("Pass data from a page to a web resource", learn.microsoft.com); of a new record it leaves the id out.
 */
async function main(): Promise<void> {
  let render = (): void => undefined;
  // At once: the form's script may come before the texts.
  const hasChanges = watchFormChanges(window, () => {
    render();
  });
  const { root, text, api } = await openPage('tryit_title');
  const address = new URLSearchParams(location.search);
  const id = plainGuid(address.get('id') ?? '');
  const dataverse = dataverseByFetch(api);
  const ports = {
    dataverse,
    costs: lookUpCosts({ api, dataverse, store: valueStore(), clock: browserClock }),
    metadata: metadataByFetch(api),
    clock: browserClock,
    texts: await recordTexts(Number(address.get('orglcid')) || undefined, { text }),
    kept: inputKeeper(ownSessionStorage(), id),
    copy: (words: string) => navigator.clipboard.writeText(words),
  };
  startTryItPage(ports, id, (state, actions) => {
    render = () => {
      renderTryIt(root, { state, actions, text, now: api.now, formHasChanges: hasChanges() });
    };
    render();
  });
}

/** A browser that blocks site data throws at the mere look. */
function ownSessionStorage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

void main();
