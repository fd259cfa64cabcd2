import { tabInFront, type WorkSession } from '../client/sessions/session';
import type { Workspace } from '../client/sessions/workspace';
import { textOf } from '../client/text';
import type { ImitatedWebApi } from '../client/xrm/web-api';
import type { TabTemplate } from '../description';
import type { Answer } from './cif-host';
import type { Caller } from './caller';
import { text } from './record-answers';
import { objectIn } from './session-answers';
import { nameIn, pageOf, slugsIn, tabTemplate } from './templates';

/** Tabs of CIF 2.0: of an own session in front, and of Home (observed in the host). */
export function tabAnswers(workspace: Workspace, webApi: ImitatedWebApi): Readonly<Record<string, Answer>> {
  function front(caller: Caller): WorkSession {
    const session = workspace.front();
    if (session.owner !== 'home' && session.providerId !== caller.id)
      throw new Error('The focused session does not belong to the provider');
    return session;
  }

  /**
   * A name with "_" is a unique name. Any other is a display name, looked up with the agent's own rights in the older
   * table of templates (observed in the host).
   */
  async function findTemplate(name: string): Promise<TabTemplate> {
    const found = name.includes('_') ? tabTemplate(name) : await byDisplayName(name);
    if (!found) throw new Error(`The application tab template "${name}" was not found`);
    return found;
  }

  async function byDisplayName(name: string): Promise<TabTemplate | undefined> {
    const literal = name.replaceAll("'", "''");
    const query = `?$select=msdyn_name&$filter=msdyn_name eq '${encodeURIComponent(literal)}'`;
    const { entities } = await webApi.retrieveMultipleRecords('msdyn_consoleapplicationtemplate', query);
    return entities.length > 0 ? tabTemplate('msdyn_entityrecord') : undefined;
  }

  const onTab = (act: (id: string) => void): Answer['value'] => {
    return (asked, caller) => {
      front(caller);
      act(text(asked, 'tabId'));
      return null;
    };
  };

  return {
    createTab: {
      api: 'createTab',
      value: async (asked, caller) => {
        front(caller);
        const input = objectIn(asked, 'input');
        const name = nameIn(input);
        const template = await findTemplate(name);
        const page = pageOf(template, slugsIn(input['templateParameters']));
        return workspace.openTab({ page, template: name, isFocused: input['isFocused'] !== false });
      },
    },
    getTabsByTagOrName: {
      api: 'getTabs',
      value: (asked, caller) => {
        const name = text(asked, 'msdyn_name');
        const tabs = front(caller).tabs.filter(({ template }) => name === '' || template === name);
        return tabs.map(({ id }) => id);
      },
    },
    getFocusedTab: { api: 'getFocusedTab', value: (_asked, caller) => tabInFront(front(caller)).id },
    // A list of tabs too: the first of them that is in the session.
    focusTab: {
      api: 'focusTab',
      value: (asked, caller) => {
        const { tabs } = front(caller);
        const wanted = [asked.get('tabId')].flat().map(textOf);
        workspace.focusTab(wanted.find((id) => tabs.some((tab) => tab.id === id)) ?? wanted[0] ?? '');
        return null;
      },
    },
    refreshTab: { api: 'refreshTab', value: onTab((id) => workspace.refreshTab(id)) },
    closeTab: { api: 'closeTab', value: onTab((id) => workspace.closeTab(id)) },
    setTabTitle: {
      api: 'setTabTitle',
      value: (asked, caller) => {
        front(caller);
        const title = Object.values(objectIn(asked, 'input')).find((value) => typeof value === 'string');
        workspace.setTabTitle(text(asked, 'tabId'), textOf(title));
        return textOf(title);
      },
    },
  };
}
