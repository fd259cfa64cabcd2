import { solutionFixture } from '../../testing/solution-fixture';

// A channel provider's page: loads the library as its documentation says, notes every event.
const PROVIDER_PAGE = {
  type: 'text/html',
  text: `<!doctype html><title>Widget</title><script>
      window.events = [];
      window.ready = new Promise((resolve) => window.addEventListener('CIFInitDone', resolve));
      window.ready.then(() => {
        for (const name of ['onclicktoact', 'onpagenavigate', 'onmodechanged', 'onSessionCreated',
          'onSessionSwitched', 'onSessionClosed']) {
          Microsoft.CIFramework.addHandler(name, (text) => (events.push([name, text]), Promise.resolve()));
        }
        document.title = 'Ready';
      });
      const script = document.createElement('script');
      script.src = '/webresources/Widget/msdyn_ciLibrary.js';
      script.dataset.cifid = 'CIFMainLibrary';
      script.dataset.crmurl = location.origin;
      document.head.append(script);
    </script>`,
};

/** Served in place of web resources that the fixture solution does not hold, by the end of their address. */
export const FILES: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  '/ips_/panel/panel.html': PROVIDER_PAGE,
  '/tst_/second.html': PROVIDER_PAGE,
  '/tst_/form.js': {
    type: 'text/javascript',
    text: `var Tst = { Book: {
      onLoad(context) {
        const form = context.getFormContext();
        form.ui.setFormNotification('Loaded ' + form.data.entity.getEntityName(), 'INFO', 'loaded');
        form.getAttribute('tst_pages').setValue(100);
      },
      onPages(context) {
        const pages = context.getEventSource().getValue();
        const control = context.getFormContext().getControl('tst_pages');
        if (pages > 1000) control.setNotification('Too thick', 'thick');
        else control.clearNotification('thick');
      },
      remove: (list, items) => Tst.Book.tell('delete', items, 'of the list'),
      removeFromSubgrid: (list, items) => Tst.Book.tell('delete', items, 'of a subgrid'),
      deactivate: (list, items) => Tst.Book.tell('deactivate', items, 'of the list'),
      tell: (verb, items, where) =>
        Xrm.Navigation.openAlertDialog({ text: [verb, ...items.map(({ Name }) => Name), where].join(' ') }),
    } };`,
  },
};

const control = (classId: string, name: string, parameters = '') =>
  `<row><cell showlabel="true"><labels><label description="" languagecode="1033" /></labels>` +
  `<control id="${name}" classid="{${classId}}" datafieldname="${name}">${parameters}</control></cell></row>`;

const tab = (name: string, rows: string) =>
  `<tab name="${name}"><labels><label description="${name}" languagecode="1033" /></labels><columns><column width="100%">` +
  `<sections><section name="${name}"><labels><label description="" languagecode="1033" /></labels><rows>${rows}</rows>` +
  `</section></sections></column></columns></tab>`;

const TABS =
  tab(
    'general',
    control('4273EDBD-AC1D-40D3-9FB2-095C621B552D', 'tst_name') +
      control('C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F', 'tst_pages') +
      control('4AA28AB7-9C13-4F57-A73D-AD894D048B5F', 'tst_kinds'),
  ) +
  tab(
    'page',
    control(
      '9FDF5F91-88B1-47F4-AD53-C11EFC01A01D',
      'WebResource_page',
      '<parameters><Url>tst_/page.html</Url><Data>a=1</Data></parameters>',
    ),
  );

const handler = (functionName: string) =>
  `<Handlers><Handler functionName="${functionName}" libraryName="tst_/form.js" enabled="true" passExecutionContext="true" parameters="" /></Handlers>`;

const EVENTS =
  `<formLibraries><Library name="tst_/form.js" /></formLibraries><events><event name="onload">${handler('Tst.Book.onLoad')}</event>` +
  `<event name="onchange" attribute="tst_pages">${handler('Tst.Book.onPages')}</event></events>`;

const command = (id: string, functionName: string) =>
  `<CommandDefinition Id="${id}"><EnableRules /><DisplayRules /><Actions>` +
  `<JavaScriptFunction FunctionName="${functionName}" Library="$webresource:tst_/form.js">` +
  '<CrmParameter Value="SelectedControl" /><CrmParameter Value="SelectedControlSelectedItemReferences" />' +
  '</JavaScriptFunction></Actions></CommandDefinition>';

const RIBBON =
  '<RibbonDiffXml><CommandDefinitions>' +
  command('Mscrm.HomepageGrid.DeleteSplitButtonCommand', 'Tst.Book.remove') +
  command('Mscrm.DeleteSelectedRecord', 'Tst.Book.removeFromSubgrid') +
  command('Mscrm.HomepageGrid.Deactivate', 'Tst.Book.deactivate') +
  '</CommandDefinitions></RibbonDiffXml>';

/** The fixture solution with a form of two tabs and a script, for everyone, a view that shows the name, commands by a script. */
export function librarySolution(): Uint8Array {
  return solutionFixture((customizations) =>
    customizations
      .replace('<tab name="general" />', TABS)
      .replace(/<DisplayConditions.*?<\/DisplayConditions>/, EVENTS)
      .replace('</SavedQueries>', `</SavedQueries>${RIBBON}`)
      .replace('<row id="tst_bookid" />', '<row id="tst_bookid"><cell name="tst_name" width="200" /></row>'),
  );
}
