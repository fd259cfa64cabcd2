import { clockFake } from '../support/clock-fake';
import { until } from '../support/until';
import {
  bridgeReady,
  connected,
  ctiUrl,
  framePage,
  INTEGRATION_KEY,
  joinPage,
  pageFrame,
  simulatedCalls,
  type FramedPage,
} from './ipscape-page';
import { control, resetHost } from './local-host';
import { toolbarContract } from './toolbar-contract';

describe('On the local host', () => {
  let page: FramedPage | undefined;

  beforeEach(resetHost);
  afterEach(() => {
    page?.remove();
    page = undefined;
  });

  /** Moves the call that was made last. */
  async function move(to: string, body?: object): Promise<void> {
    const id = (await simulatedCalls()).at(-1)?.id;
    await control(`calls/${id ?? 'none'}/${to}`, body);
  }

  toolbarContract('its page and bridge.js', async () => {
    page = await connected(framePage());
    return {
      toolbar: page.toolbar,
      signIn: () => control('agent', { signedIn: true }),
      signOut: () => control('agent', { signedIn: false }),
      pause: () => control('agent', { presence: 'On Pause', pauseReason: 'Lunch' }),
      inboundCall: (number) => control('calls', { subtype: 'inbound', number }),
      preview: (number) => control('calls', { subtype: 'preview', number }),
      dialPreview: () => move('dial'),
      failToDial: (reason) => move('fail', { reason }),
      hangUp: () => move('hangup'),
      wrap: (code) => move('wrap', { code }),
      choose: (name, value) => move('component', { name, value }),
      refuseToDial: () => control('agent', { signedIn: false }),
      dialled: async () => {
        const manual = (await simulatedCalls()).filter((call) => call.subType === 'manual');
        return manual.map((call) => call.activity.customerCli);
      },
      options: async () => {
        const boxes = Object.entries((await simulatedCalls()).at(-1)?.components ?? {});
        return boxes.flatMap(([name, { options, value }]) =>
          options.map((one) => `${name} ${one.label}${one.value === value ? ' selected' : ''}`),
        );
      },
    };
  });

  it('a page without our script is silent after 10 s', async () => {
    await control('integration', { scripts: [] });
    const clock = clockFake();
    page = framePage(undefined, clock);
    await loaded(page);
    await clock.advance(10_000);
    expect(page.links.at(-1)).toEqual({ state: 'silent' });
  });

  it('a key the tenant does not know is silent too: the page is there, our script is not', async () => {
    const clock = clockFake();
    page = framePage(`${ctiUrl()}/cti/?integration=ffffffffffffffffffffffff`, clock);
    await loaded(page);
    await clock.advance(10_000);
    expect(page.links.at(-1)).toEqual({ state: 'silent' });
  });

  it('an address that does not answer is unreachable', async () => {
    const clock = clockFake();
    page = framePage(`http://localhost:1/cti/?integration=${INTEGRATION_KEY}`, clock);
    await loaded(page);
    await clock.advance(10_000);
    await until(() => {
      void clock.advance(100); // the refused request is looked into after a moment
      return page?.links.at(-1)?.state === 'unreachable';
    });
    expect(page.links.map((link) => link.state)).toEqual(['loading', 'silent', 'unreachable']);
  });

  it('another CRM integration in the page is named', async () => {
    const { scripts } = (await (await fetch('/_sim/integration')).json()) as { scripts: object[] };
    const other = { src: '/cti/ips-dynamics-integration.v1.min.js' };
    await control('integration', { scripts: [other, ...scripts] });
    page = await connected(framePage());
    expect(page.links.at(-1)).toEqual(
      jasmine.objectContaining({ otherScripts: ['ips-dynamics-integration.v1.min.js'] }),
    );
  });

  it('what happens before the panel sends hello is kept and sent in order', async () => {
    const frame = pageFrame();
    const ready = bridgeReady(frame);
    document.body.append(frame);
    await ready;
    await control('agent', { signedIn: true });
    await control('calls', { subtype: 'inbound', number: '+61412345678' });

    page = joinPage(frame);
    const names: string[] = [];
    page.toolbar.onEvent((event) => names.push(event.name));
    frame.dispatchEvent(new Event('load')); // the toolbar came after the real one
    await until(() => names.length === 4);
    expect(names).toEqual(['agentLogin', 'agentPresenceChange', 'callStarted', 'interactionOpen']);
  });

  it('a page that reloads in mid-call is joined again and finds its call', async () => {
    page = await connected(framePage());
    await control('agent', { signedIn: true });
    await control('calls', { subtype: 'inbound', number: '+61412345678' });
    const reloaded = loaded(page);
    page.frame.src = `${page.frame.src}&again=1`;
    await reloaded;
    const { toolbar } = page;
    const names: string[] = [];
    toolbar.onEvent((event) => names.push(event.name));
    // Only a page that has joined the session is notified of what changes in it.
    while (!(await toolbar.isSignedIn().catch(() => false)));
    await control('agent', { presence: 'On Pause' });
    await until(() => names.includes('agentPresenceChange'));
    expect((await toolbar.currentInteraction())?.customerNumber).toBe('+61412345678');
  });
});

function loaded({ frame }: FramedPage): Promise<void> {
  return new Promise((resolve) => {
    frame.addEventListener(
      'load',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
