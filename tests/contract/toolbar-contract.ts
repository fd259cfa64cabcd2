import { AdapterError } from '../../WebResources/ports/adapter-error';
import type { InteractionFacts, Toolbar, ToolbarEvent, ToolbarLink } from '../../WebResources/ports/toolbar';
import { VERSION } from '../../WebResources/version';
import { until } from '../support/until';

/** A toolbar, and the ways a test has to make ipSCAPE do something. */
export interface ToolbarUnderTest {
  readonly toolbar: Toolbar;
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
  readonly pause: () => Promise<void>;
  /** An empty number is a withheld one. */
  readonly inboundCall: (from: string) => Promise<void>;
  readonly preview: (number: string) => Promise<void>;
  readonly dialPreview: () => Promise<void>;
  readonly failToDial: (reason: string) => Promise<void>;
  readonly hangUp: () => Promise<void>;
  readonly wrap: (code: string) => Promise<void>;
  readonly choose: (component: string, value: string) => Promise<void>;
  /** From now on nothing can be dialled. */
  readonly refuseToDial: () => Promise<void>;
  readonly dialled: () => Promise<readonly string[]>;
  /** Component, label and whether it is selected, in words: `whoId Jane selected`. */
  readonly options: () => Promise<readonly string[]>;
}

/** What every `Toolbar` keeps. */
export function toolbarContract(name: string, open: () => Promise<ToolbarUnderTest>): void {
  describe(`A toolbar by ${name}`, () => {
    let ipscape: ToolbarUnderTest;
    let toolbar: Toolbar;
    let events: ToolbarEvent[];

    beforeEach(async () => {
      ipscape = await open();
      toolbar = ipscape.toolbar;
      events = [];
      toolbar.onEvent((event) => events.push(event));
    });

    const names = (): string[] => events.map((event) => event.name);
    function received(eventName: ToolbarEvent['name']): Promise<void> {
      return until(() => names().includes(eventName));
    }
    function interaction(eventName: ToolbarEvent['name']): InteractionFacts | undefined {
      const event = events.find((one) => one.name === eventName);
      return event && 'interaction' in event ? event.interaction : undefined;
    }

    it('gives each new listener its present state at once', () => {
      const links: ToolbarLink[] = [];
      toolbar.onLink((link) => links.push(link));
      expect(links).toEqual([{ state: 'connected', bridgeVersion: VERSION, otherScripts: [] }]);
    });

    it('reports when the agent signs in and out, and knows it when asked', async () => {
      expect(await toolbar.isSignedIn()).toBeFalse();
      await ipscape.signIn();
      await received('agentLogin');
      expect(await toolbar.isSignedIn()).toBeTrue();
      await ipscape.signOut();
      await received('agentLogout');
      expect(await toolbar.isSignedIn()).toBeFalse();
    });

    it("reports the agent's presence in ipSCAPE's words", async () => {
      await ipscape.signIn();
      await received('agentPresenceChange');
      expect(await toolbar.presence()).toBe('Available');
      await ipscape.pause();
      await until(() => events.filter((event) => event.name === 'agentPresenceChange').length === 2);
      expect(events.at(-1)).toEqual({ name: 'agentPresenceChange', presence: 'On Pause: Lunch' });
      expect(await toolbar.presence()).toBe('On Pause: Lunch');
    });

    it('reports an inbound call: who calls, its end, its wrap code, all under one id', async () => {
      await ipscape.signIn();
      await ipscape.inboundCall('+61412345678');
      await received('callStarted');
      const started = interaction('callStarted');
      expect(started).toEqual(
        jasmine.objectContaining({ subtype: 'inbound', customerNumber: '+61412345678' }),
      );
      await ipscape.hangUp();
      await received('callHangup');
      await ipscape.wrap('Sale');
      await received('callWrapped');
      expect(interaction('callWrapped')?.wrapCode).toBe('Sale');
      expect(new Set([started?.id, interaction('callHangup')?.id, interaction('callWrapped')?.id]).size).toBe(
        1,
      );
    });

    it('carries the payload under the root word of paths', async () => {
      await ipscape.signIn();
      await ipscape.inboundCall('+61412345678');
      await received('callStarted');
      expect(interaction('callStarted')?.data as unknown).toEqual({
        interaction: jasmine.objectContaining({
          activity: jasmine.objectContaining({ customerCli: '+61412345678' }),
        }),
      });
    });

    it('has an empty number for a withheld one', async () => {
      await ipscape.signIn();
      await ipscape.inboundCall('');
      await received('callStarted');
      expect(interaction('callStarted')?.customerNumber).toBe('');
    });

    it('reports a preview, and of its call under the same id', async () => {
      await ipscape.signIn();
      await ipscape.preview('+61298765432');
      await received('previewAllocated');
      expect(interaction('previewAllocated')).toEqual(
        jasmine.objectContaining({ subtype: 'preview', customerNumber: '+61298765432' }),
      );
      await ipscape.dialPreview();
      await received('callStarted');
      expect(interaction('callStarted')?.id).toBe(interaction('previewAllocated')?.id);
    });

    it('reports why a dial attempt failed', async () => {
      await ipscape.signIn();
      await ipscape.preview('+61298765432');
      await ipscape.dialPreview();
      await ipscape.failToDial('Busy');
      await received('callFailed');
      expect(interaction('callStarted')?.failure).toBeUndefined();
      expect(interaction('callFailed')?.failure).toBe('Busy');
    });

    it('finds the call in hand when asked, and none where there is none', async () => {
      await ipscape.signIn();
      await received('agentLogin');
      expect(await toolbar.currentInteraction()).toBeUndefined();
      await ipscape.inboundCall('+61412345678');
      await received('callStarted');
      expect((await toolbar.currentInteraction())?.id).toBe(interaction('callStarted')?.id);
    });

    it('dials', async () => {
      await ipscape.signIn();
      await received('agentLogin');
      await toolbar.dial('+61298765432');
      expect(await ipscape.dialled()).toEqual(['+61298765432']);
    });

    it('rejects with a code when ipSCAPE refuses to dial', async () => {
      await ipscape.refuseToDial();
      const thrown: unknown = await toolbar.dial('+61298765432').catch((error: unknown) => error);
      expect(thrown instanceof AdapterError && thrown.code).toBe('TOOLBAR_REFUSED');
      expect(await ipscape.dialled()).toEqual([]);
    });

    it('adds options to the select boxes of a call and reports what the agent chooses', async () => {
      await ipscape.signIn();
      await ipscape.inboundCall('+61412345678');
      await received('callStarted');
      await toolbar.addOption('whoId', { label: 'Jane', value: 'contact:1', selected: true });
      await toolbar.addOption('whoId', { label: 'John', value: 'contact:2', selected: false });
      expect(await ipscape.options()).toEqual(['whoId Jane selected', 'whoId John']);
      await ipscape.choose('whoId', 'contact:2');
      await received('componentChanged');
      await ipscape.choose('whoId', '');
      await until(() => events.filter((event) => event.name === 'componentChanged').length === 2);
      expect(events.slice(-2)).toEqual([
        { name: 'componentChanged', component: 'whoId', value: 'contact:2' },
        { name: 'componentChanged', component: 'whoId', value: '' },
      ]);
    });

    it('calls no listener that was removed', async () => {
      const others: ToolbarEvent[] = [];
      const undo = toolbar.onEvent((event) => others.push(event));
      await ipscape.signIn();
      await received('agentLogin');
      const before = others.length;
      undo();
      await ipscape.pause();
      await until(() =>
        events.some((event) => event.name === 'agentPresenceChange' && event.presence === 'On Pause: Lunch'),
      );
      expect(others.length).toBeLessThan(events.length);
      expect(before).toBeGreaterThan(0);
    });
  });
}
