import { plainGuid } from '../../ports/records';
import { openPage } from '../open-page';
import { startHistoryPage } from './history-page';
import { renderHistory } from './view/history-view';

/**
 * The page in the tab History of a configuration's form. Dynamics names the record in the address ("Pass data from a
 * page to a web resource", learn.microsoft.com); of a new one it leaves the id out.
 */
async function main(): Promise<void> {
  const { root, text, ports } = await openPage('history_title');
  const id = plainGuid(new URLSearchParams(location.search).get('id') ?? '');
  startHistoryPage(ports, id, (state, actions) => renderHistory(root, { state, actions, text }));
}

void main();
