import { metadataByFetch } from '../../platform/dataverse/fetch-metadata';
import { openPage } from '../open-page';
import { startJsonPage } from './json-page';
import { renderJsonPage } from './view/json-view';

/** The page "Import and export" of the settings app. */
async function main(): Promise<void> {
  const { root, text, ports, api } = await openPage('json_title');
  startJsonPage({ ...ports, openMetadata: () => metadataByFetch(api) }, (state, actions) =>
    renderJsonPage(root, { state, actions, text }),
  );
}

void main();
