import { whenPageHasStarted } from '../../../WebResources/bridge/page-start';
import type { IpscapeSdk } from '../../../WebResources/bridge/sdk';

describe("The start of ipSCAPE's page", () => {
  const page = window as { ipscape?: unknown };
  let connected: IpscapeSdk[];

  beforeEach(() => {
    connected = [];
    jasmine.clock().install();
  });
  afterEach(() => {
    jasmine.clock().uninstall();
    delete page.ipscape;
  });

  it('is waited for until the page has its global, then seen once', () => {
    const sdk = { version: '1' };
    whenPageHasStarted(
      () => sdk,
      (one) => connected.push(one),
    );
    jasmine.clock().tick(60_000);
    expect(connected).toEqual([]);
    page.ipscape = {};
    jasmine.clock().tick(60_000);
    expect(connected).toEqual([sdk]);
  });

  it('is waited for while the SDK cannot be made yet', () => {
    page.ipscape = {};
    let attempts = 0;
    whenPageHasStarted(
      () => {
        attempts += 1;
        if (attempts < 3) throw new Error('not yet');
        return { version: '2' };
      },
      (one) => connected.push(one),
    );
    expect(connected).toEqual([]);
    jasmine.clock().tick(1000);
    expect(connected).toEqual([{ version: '2' }]);
  });
});
