import { browserClock } from '../../platform/browser-clock';
import { administrationByFetch } from '../../platform/dataverse/fetch-administration';
import { metadataByFetch } from '../../platform/dataverse/fetch-metadata';
import { openPage } from '../open-page';
import { openCtiPage } from './open-cti-page';
import { startSetUp } from './set-up-page';
import { allSteps } from './steps';
import { renderSetUp } from './view/set-up-view';

/** The page "Set-up", the first one of the settings app. */
async function main(): Promise<void> {
  const { root, text, ports, api } = await openPage('setup_title');
  startSetUp(
    {
      ...ports,
      administration: administrationByFetch(api),
      openMetadata: () => metadataByFetch(api),
      openCtiPage: openCtiPage(document, browserClock, text('setup_ctipage_frame')),
      organisationUrl: location.origin,
      country: /-([A-Z]{2})\b/.exec(navigator.language)?.[1] ?? '',
    },
    allSteps(),
    (state, actions) => renderSetUp(root, { state, actions, text }),
  );
}

void main();
