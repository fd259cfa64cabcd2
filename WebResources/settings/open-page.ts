import { followColorScheme } from '../controls/theme';
import { changeSetByFetch } from '../platform/dataverse/fetch-change-set';
import { dataverseByFetch } from '../platform/dataverse/fetch-web-api';
import { ownWebApi, type WebApi } from '../platform/dataverse/web-api-request';
import { loadStrings } from '../platform/strings';
import type { PageText, PageTextKey, PageTexts } from '../strings/texts';
import { findXrm, userLanguage } from '../platform/xrm';
import type { ChangeSet } from '../ports/change-set';
import type { Dataverse } from '../ports/dataverse';

export interface OpenedPage {
  readonly root: HTMLElement;
  readonly text: PageText;
  /** For the ports that one page alone has. */
  readonly api: WebApi;
  readonly ports: {
    readonly dataverse: Dataverse;
    readonly changeSet: ChangeSet;
    readonly now: () => Date;
  };
}

/**
 * A page of the settings app in the user's language. Neither a page of the site map nor one on a form can rely on an
 * Xrm, so everything is fetched.
 * @param title key of its text
 */
export async function openPage(title: PageTextKey): Promise<OpenedPage> {
  const root = document.getElementById('page');
  if (!root) throw new Error('The page has no element "page".');
  const { text }: PageTexts = await loadStrings(userLanguage(findXrm()), '../strings/', ['cti', 'settings']);
  document.documentElement.lang = text('panel_language');
  document.documentElement.dir = text('panel_direction');
  document.title = text(title);
  followColorScheme();
  const api = ownWebApi();
  return {
    root,
    text,
    api,
    ports: { dataverse: dataverseByFetch(api), changeSet: changeSetByFetch(api), now: api.now },
  };
}
