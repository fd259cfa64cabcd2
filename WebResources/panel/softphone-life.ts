import type { AdapterContext } from '../adapter/adapter-ports';
import type { CallState } from '../adapter/adapter-state';
import type { MissingPrivilege } from '../configuration/needed-privileges';
import type { ToolbarLink } from '../ports/toolbar';
import { loadSoftphone } from './call-script';
import { guardCall } from './guard-call';
import type { Softphone, SoftphonePorts } from './softphone';

/** The softphone of a tab, as long as the tab acts. */
export interface SoftphoneLife {
  softphone(): Softphone | undefined;
  link(): ToolbarLink;
  /** What the agent's roles lack, until they have closed the message; a new check is told anew. */
  missing(): readonly MissingPrivilege[];
  dismissMissing(): void;
  /**
   * @param before the last call, for the agent to go on with
   * @throws AdapterError SCRIPT_MISSING
   */
  start(context: AdapterContext, title: string, before: Promise<CallState | undefined>): Promise<void>;
  /** Goes on by other options, at once or as soon as the softphone has started. */
  use(context: AdapterContext): Promise<void>;
  /** The softphone goes at once, even one that is still starting: two frames would be two softphones. */
  rest(): void;
}

export function softphoneLife(ports: SoftphonePorts, onChange: () => void): SoftphoneLife {
  let softphone: Softphone | undefined;
  let link: ToolbarLink = { state: 'loading' };
  let dismissed: readonly MissingPrivilege[] | undefined;
  /** Counts changes of role: a softphone that was still starting when the role went must never load. */
  let turn = 0;
  let wanted: AdapterContext | undefined;
  const found = (): readonly MissingPrivilege[] => softphone?.missing() ?? [];

  return {
    softphone: () => softphone,
    link: () => link,
    missing: () => (found() === dismissed ? [] : found()),
    dismissMissing() {
      dismissed = found();
      onChange();
    },
    async start(context, title, before) {
      const ours = ++turn;
      wanted = context;
      const [{ startSoftphone }, last] = await Promise.all([loadSoftphone(), before]);
      const started = await startSoftphone(ports, context, title, onChange, last);
      if (ours !== turn) {
        started.stop();
        return;
      }
      softphone = started;
      started.toolbar.onLink((next) => {
        link = next;
        onChange();
      });
      if (wanted !== context) await started.use(wanted);
    },
    async use(context) {
      wanted = context;
      await softphone?.use(context);
    },
    rest() {
      turn++;
      softphone?.stop();
      softphone = undefined;
      link = { state: 'loading' };
      guardCall(undefined);
    },
  };
}
