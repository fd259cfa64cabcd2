import { changeSetByFetch } from '../../platform/dataverse/fetch-change-set';
import { dataverseByFetch } from '../../platform/dataverse/fetch-web-api';
import type { WebApi } from '../../platform/dataverse/web-api-request';
import { loadStrings } from '../../platform/strings';
import { findXrm, userLanguage } from '../../platform/xrm';
import { startJsonPage } from './json-page';
import { renderJsonPage } from './view/json-view';

/** The page "Import and export" of the settings app. A page of the site map has no Xrm, so everything is fetched. */
async function main(): Promise<void> {
  const root = document.getElementById('page');
  if (!root) return;
  const strings = await loadStrings(userLanguage(findXrm()), '../strings/', ['cti', 'settings']);
  document.documentElement.lang = strings.text('panel_language');
  document.documentElement.dir = strings.text('panel_direction');
  document.title = strings.text('json_title');
  const api: WebApi = { origin: '', fetch: window.fetch.bind(window), now: () => new Date() };
  startJsonPage(
    { dataverse: dataverseByFetch(api), changeSet: changeSetByFetch(api), now: api.now },
    (state, actions) => renderJsonPage(root, { state, actions, text: strings.text }),
  );
}

void main();
