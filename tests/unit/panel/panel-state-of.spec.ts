import fc from 'fast-check';
import { EMPTY_STATE, type AdapterState } from '../../../WebResources/adapter/adapter-state';
import type { PanelState } from '../../../WebResources/panel/panel-state';
import { frameOf, panelStateOf, type Known } from '../../../WebResources/panel/panel-state-of';
import type { SoftphoneState } from '../../../WebResources/panel/softphone';
import type { MissingPrivilege } from '../../../WebResources/configuration/needed-privileges';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import type { ToolbarLink } from '../../../WebResources/ports/toolbar';
import { adapterWith, callWith, calm } from '../../support/panel-fixtures';

const CONNECTED: ToolbarLink = { state: 'connected', bridgeVersion: '1.0.0', otherScripts: [] };
const FAILURE = new AdapterError('CIF_REFUSED');
const frame = document.createElement('iframe');
const missing: readonly MissingPrivilege[] = [
  {
    table: 'contact',
    verb: 'Read',
    name: 'prvReadContact',
    tableName: 'Contact',
    reach: 'none',
    feature: 'search',
  },
];

const running = (adapter: AdapterState): SoftphoneState => ({
  kind: 'running',
  frame,
  link: CONNECTED,
  adapter,
  missing,
});
const knownWith = (part: Partial<Known> = {}): Known => ({
  tab: { role: 'acting', lastState: EMPTY_STATE, isTakeAsked: false },
  softphone: running(adapterWith()),
  configurationName: 'Outbound team',
  configuration: calm,
  outcome: undefined,
  troubles: [],
  ...part,
});

describe('The state of the panel', () => {
  const shown = { configurationName: 'Outbound team', configuration: calm, outcome: undefined, troubles: [] };
  const own = adapterWith({ agent: { signedIn: true, presence: 'Available' } });
  const others = callWith({ notes: 'Call back' });
  const refused = { kind: 'refused', number: '123', error: { code: 'TOOLBAR_TIMEOUT', values: {} } } as const;

  const cases: readonly (readonly [string, Partial<Known>, PanelState])[] = [
    [
      'shows a running softphone with its link, its calls and the missing privileges',
      { softphone: running(own) },
      { stage: 'acting', ...shown, adapter: own, link: CONNECTED, missing },
    ],
    [
      'shows a softphone that starts as loading, with no call and the click that came too early',
      { softphone: { kind: 'starting', dial: refused } },
      {
        stage: 'acting',
        ...shown,
        adapter: { ...EMPTY_STATE, dial: refused },
        link: { state: 'loading' },
        missing: [],
      },
    ],
    [
      'shows the error of a softphone that failed',
      { softphone: { kind: 'failed', error: FAILURE, frame } },
      { stage: 'stopped', error: FAILURE },
    ],
    [
      'shows the acting tab’s calls in a waiting tab',
      {
        tab: { role: 'waiting', lastState: others, isTakeAsked: false },
        softphone: { kind: 'stopped' },
      },
      { stage: 'waiting', ...shown, adapter: others, confirmTake: false },
    ],
    [
      'shows the question before a waiting tab takes over',
      { tab: { role: 'waiting', lastState: others, isTakeAsked: true }, softphone: { kind: 'stopped' } },
      { stage: 'waiting', ...shown, adapter: others, confirmTake: true },
    ],
    [
      'says in a waiting tab that the acting one is of another user on a call',
      {
        tab: { role: 'waiting', lastState: EMPTY_STATE, isTakeAsked: false, otherUser: 'on-call' },
        softphone: { kind: 'stopped' },
        userChange: 'since-page-loaded',
      },
      {
        stage: 'waiting',
        ...shown,
        adapter: EMPTY_STATE,
        confirmTake: false,
        otherUser: 'on-call',
        userChange: 'since-page-loaded',
      },
    ],
    [
      'says what the browser withholds',
      { softphone: running(own), troubles: ['storage', 'tabs'] },
      { stage: 'acting', ...shown, adapter: own, link: CONNECTED, missing, troubles: ['storage', 'tabs'] },
    ],
    [
      'shows what became of the agent’s request and of the configuration',
      {
        softphone: running(own),
        outcome: { kind: 'copied' },
        configuration: { isLooking: true, isPending: true },
      },
      {
        stage: 'acting',
        ...shown,
        outcome: { kind: 'copied' },
        configuration: { isLooking: true, isPending: true },
        adapter: own,
        link: CONNECTED,
        missing,
      },
    ],
  ];
  for (const [name, known, state] of cases) {
    it(name, () => {
      expect(panelStateOf(knownWith(known))).toEqual(state);
    });
  }

  const adapters = fc.constantFrom(EMPTY_STATE, own, others, adapterWith({ dial: refused }));
  const softphones: fc.Arbitrary<SoftphoneState> = fc.oneof(
    fc.constant<SoftphoneState>({ kind: 'stopped' }),
    fc.constantFrom<SoftphoneState>(
      { kind: 'starting', dial: refused },
      { kind: 'starting', dial: { kind: 'idle' } },
    ),
    adapters.map(running),
    fc.constantFrom<SoftphoneState>(
      { kind: 'failed', error: FAILURE },
      { kind: 'failed', error: FAILURE, frame },
    ),
  );
  const knowns: fc.Arbitrary<Known> = fc
    .record({
      tab: fc.record({
        role: fc.constantFrom('acting' as const, 'waiting' as const),
        lastState: adapters,
        isTakeAsked: fc.boolean(),
      }),
      softphone: softphones,
      configuration: fc.record({ isLooking: fc.boolean(), isPending: fc.boolean() }),
    })
    .map(knownWith);

  it('depends on the role first: a waiting tab never shows a softphone, an acting one never another tab’s calls', () => {
    fc.assert(
      fc.property(knowns, (known) => {
        const state = panelStateOf(known);
        const isWaiting = known.tab.role === 'waiting';
        expect(state.stage === 'waiting').toBe(isWaiting);
        if (isWaiting) expect(frameOf(known)).toBeUndefined();
        if ('adapter' in state && isWaiting) expect(state.adapter).toBe(known.tab.lastState);
        if (state.stage === 'acting' && known.softphone.kind === 'running')
          expect(state.adapter).toBe(known.softphone.adapter);
      }),
    );
  });

  it('is an error in an acting tab whose softphone failed, and in no other case', () => {
    fc.assert(
      fc.property(knowns, (known) => {
        const hasFailed = known.tab.role === 'acting' && known.softphone.kind === 'failed';
        expect(panelStateOf(known).stage === 'stopped').toBe(hasFailed);
      }),
    );
  });

  it('keeps a frame that is loaded, whatever else is known', () => {
    fc.assert(
      fc.property(knowns, (known) => {
        const isLoaded = known.tab.role === 'acting' && 'frame' in known.softphone;
        expect(frameOf(known) === frame).toBe(isLoaded);
      }),
    );
  });
});
