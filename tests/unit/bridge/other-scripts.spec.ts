import { otherScripts } from '../../../WebResources/bridge/other-scripts';

describe('Other CRM integrations in the page', () => {
  function pageWith(...addresses: string[]): Document {
    const page = document.implementation.createHTMLDocument();
    for (const address of addresses) {
      const script = page.createElement('script');
      script.src = address;
      page.head.append(script);
    }
    return page;
  }

  it("are ipSCAPE's own, by their published names", () => {
    const page = pageWith(
      'https://developer.example.com/integrations/v1/dynamics/ips-dynamics-integration.v1.10.2.min.js',
      'https://developer.example.com/integrations/v1/salesforce/ips-salesforce-integration.v2.min.js?cache=1',
    );
    expect(otherScripts(page)).toEqual([
      'ips-dynamics-integration.v1.10.2.min.js',
      'ips-salesforce-integration.v2.min.js',
    ]);
  });

  it('are not our bridge, the page, or scripts without an address', () => {
    const page = pageWith(
      'https://contoso.crm.dynamics.com/WebResources/ips_/bridge/bridge.js',
      'https://contoso.crm.dynamics.com/webresources/Widget/msdyn_ciLibrary.js',
      'https://tenant.example.com/cti/app.min.js',
    );
    page.head.append(page.createElement('script'));
    expect(otherScripts(page)).toEqual([]);
  });
});
