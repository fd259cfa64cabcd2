import type { AdapterError } from '../../WebResources/ports/adapter-error';
import type {
  CallEventName,
  CallSubtype,
  ComponentOption,
  InteractionFacts,
  Toolbar,
  ToolbarEvent,
  ToolbarLink,
} from '../../WebResources/ports/toolbar';
import { VERSION } from '../../WebResources/version';
import { interactionFacts } from './interaction-facts';

export interface CallToStart extends Partial<InteractionFacts> {
  readonly from?: string;
}

export interface ToolbarFake extends Toolbar {
  readonly dialled: string[];
  readonly options: { readonly component: string; readonly option: ComponentOption }[];
  signIn(presence?: string): void;
  signOut(): void;
  presenceIs(presence: string): void;
  /** A call begins: inbound, unless `call` says otherwise. */
  startCall(call?: CallToStart): InteractionFacts;
  /** A lead is presented, nothing is dialled yet. */
  allocatePreview(call?: CallToStart): InteractionFacts;
  fail(part?: Partial<InteractionFacts>): void;
  hangUp(part?: Partial<InteractionFacts>): void;
  wrap(code: string, part?: Partial<InteractionFacts>): void;
  close(): void;
  /** The agent chooses in a select box; an empty value unlinks. */
  choose(component: string, value: string): void;
  /** Any event at all, also one that makes no sense. */
  emit(event: ToolbarEvent): void;
  linkIs(link: ToolbarLink): void;
  /** What `currentInteraction` answers, without an event: the call began before we did. */
  currentIs(interaction: InteractionFacts | undefined): void;
  /** What `interactionById` answers for the interaction. */
  knows(interaction: InteractionFacts): void;
  /** The next method is refused so. */
  failNext(error: AdapterError): void;
  /** Listeners still registered: a stopped adapter leaves none. */
  listening(): number;
}

/** A softphone that records what it is asked and says what the test tells it to. */
export function toolbarFake(): ToolbarFake {
  const dialled: string[] = [];
  const options: { component: string; option: ComponentOption }[] = [];
  const failures: AdapterError[] = [];
  const known = new Map<string, InteractionFacts>();
  const eventListeners = new Set<(event: ToolbarEvent) => void>();
  const linkListeners = new Set<(link: ToolbarLink) => void>();
  let link: ToolbarLink = { state: 'connected', bridgeVersion: VERSION, otherScripts: [] };
  let signedIn = false;
  let presence = '';
  let current: InteractionFacts | undefined;

  async function asked(): Promise<void> {
    await Promise.resolve();
    const failure = failures.shift();
    if (failure) throw failure;
  }

  function emit(event: ToolbarEvent): void {
    for (const listener of [...eventListeners]) listener(event);
  }

  function begin(
    name: CallEventName,
    subtype: CallSubtype,
    { from, ...part }: CallToStart,
  ): InteractionFacts {
    // What a preview dials is the same interaction.
    const same = name === 'callStarted' && current?.subtype === 'preview' ? current : {};
    const number = from === undefined ? {} : { customerNumber: from };
    const facts = interactionFacts({ subtype, ...same, ...number, ...part });
    current = facts;
    emit({ name, interaction: facts });
    return facts;
  }

  function moveOn(name: CallEventName, part: Partial<InteractionFacts>): void {
    if (!current) throw new Error(`There is no call for ${name}.`);
    current = { ...current, ...part };
    emit({ name, interaction: current });
  }

  return {
    dialled,
    options,
    emit,
    signIn(word = 'Available') {
      signedIn = true;
      presence = word;
      emit({ name: 'agentLogin' });
      emit({ name: 'agentPresenceChange', presence });
    },
    signOut() {
      signedIn = false;
      presence = '';
      emit({ name: 'agentLogout' });
    },
    presenceIs(word) {
      presence = word;
      emit({ name: 'agentPresenceChange', presence });
    },
    startCall: (call = {}) => begin('callStarted', 'inbound', call),
    allocatePreview: (call = {}) => begin('previewAllocated', 'preview', call),
    fail: (part = {}) => {
      moveOn('callFailed', part);
    },
    hangUp: (part = {}) => {
      moveOn('callHangup', part);
    },
    wrap: (code, part = {}) => {
      moveOn('callWrapped', { wrapCode: code, ...part });
      current = undefined;
    },
    close: () => {
      moveOn('interactionClosed', {});
      current = undefined;
    },
    choose: (component, value) => {
      emit({ name: 'componentChanged', component, value });
    },
    linkIs(next) {
      link = next;
      for (const listener of [...linkListeners]) listener(link);
    },
    currentIs(interaction) {
      current = interaction;
    },
    knows: (interaction) => known.set(interaction.id, interaction),
    failNext: (error) => failures.push(error),
    listening: () => eventListeners.size + linkListeners.size,
    onEvent(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    onLink(listener) {
      linkListeners.add(listener);
      listener(link);
      return () => linkListeners.delete(listener);
    },
    async isSignedIn() {
      await asked();
      return signedIn;
    },
    async presence() {
      await asked();
      return presence;
    },
    async currentInteraction() {
      await asked();
      return current;
    },
    async interactionById(id) {
      await asked();
      return known.get(id);
    },
    async dial(number) {
      await asked();
      dialled.push(number);
    },
    async addOption(component, option) {
      await asked();
      options.push({ component, option });
    },
  };
}
