import { describe } from 'node:test';
import { APP, setStage } from './support/scenario';

const scenario = setStage();

describe('Another channel provider of the same app', () => {
  scenario('that stands before ours is named in the panel', async ({ host, colleague, openTab }) => {
    const ours = await colleague.row('msdyn_ciproviders');
    await colleague.update(`msdyn_ciproviders(${String(ours['msdyn_ciproviderid'])})`, {
      msdyn_sortorder: 5,
    });
    // CIF keeps providers by host name: of two web resources the first one's record answers for both.
    await colleague.create('msdyn_ciproviders', {
      msdyn_name: 'Teams dialer',
      msdyn_label: 'Teams dialer',
      msdyn_landingurl: `${host.url}/WebResources/ips_/panel/panel.html`,
      msdyn_clicktoact: true,
      msdyn_sortorder: 0,
      msdyn_customparams: '{"dialer":"teams"}',
      msdyn_appselector: ours['msdyn_appselector'],
      msdyn_roleselector: ours['msdyn_roleselector'],
    });
    const tab = await openTab(APP);
    await tab.panel.untilNotice(
      'stopped',
      "Another channel provider, 'Teams dialer', stands before ipSCAPE in this app.",
    );
  });
});
