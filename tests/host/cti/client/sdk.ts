import { SDK_EVENTS, type SdkEventName, type SdkListenerName } from '../sdk-event';
import { AGENT, CAMPAIGN_NAMES, PAUSE_REASONS } from '../tenant-data';
import type { Session } from './session';

type Response = { result: unknown } | { error: { message: string } };
type Callback = (response: Response) => void;

/** The version of `@ipscape/web-client` that is known to exist. */
const SDK_VERSION = '1.0.8';

declare global {
  interface Window {
    ipscape?: unknown;
    IpscapeWebClient?: new () => object;
  }
}

/**
 * Puts the page's globals in place: the class `IpscapeWebClient` with every documented listener and method, and
 * `ipscape`, which scripts wait for. What a `result` holds is not documented: the shapes here are the simulator's.
 */
export function exposeSdk(session: Session): void {
  window.IpscapeWebClient = sdkClass(session);
  window.ipscape = { version: SDK_VERSION };
}

function sdkClass(session: Session): new () => object {
  const callbacks = new Map<SdkEventName, Callback[]>();
  session.onSdkEvent(({ name, response }) => {
    for (const callback of callbacks.get(name) ?? []) callback(response as Response);
  });
  const listener = (name: SdkListenerName) => (callback: Callback) => {
    const event = SDK_EVENTS[name];
    callbacks.set(event, [...(callbacks.get(event) ?? []), callback]);
  };

  return class IpscapeWebClient {
    readonly version = SDK_VERSION;

    onAgentLogin = listener('onAgentLogin');
    onAgentLogout = listener('onAgentLogout');
    onAgentPresenceChange = listener('onAgentPresenceChange');
    onCallStarted = listener('onCallStarted');
    onCallFailed = listener('onCallFailed');
    onCallHangup = listener('onCallHangup');
    onCallWrapped = listener('onCallWrapped');
    onPreviewAllocated = listener('onPreviewAllocated');
    onComponentChanged = listener('onComponentChanged');
    onInteractionOpen = listener('onInteractionOpen');
    onInteractionClosed = listener('onInteractionClosed');

    /** A promise, and the callback of the package's README beside it. */
    isAuthorised(callback?: Callback): Promise<Response> {
      const answer = { result: session.state()?.agent.signedIn ?? false };
      callback?.(answer);
      return Promise.resolve(answer);
    }
    getAgentDetails(): Promise<Response> {
      return result(AGENT);
    }
    getAgentPresence(): Promise<Response> {
      const { presence = '', pauseReason = '' } = session.state()?.agent ?? {};
      return result({ presence, pauseReason });
    }
    getAgentCampaigns(): Promise<Response> {
      return result(CAMPAIGN_NAMES.map((campaignName, index) => ({ campaignId: index + 1, campaignName })));
    }
    getPauseReasons(): Promise<Response> {
      return result(PAUSE_REASONS.map((name, index) => ({ id: index + 1, name })));
    }
    getCurrentInteraction(): Promise<Response> {
      const interaction = session.state()?.call?.interaction;
      return result(interaction ? { interaction } : null);
    }
    async getInteractionById(argument: Readonly<Record<string, string>>): Promise<unknown> {
      const found = await answered(session.get(`interactions?${String(new URLSearchParams(argument))}`));
      if ('error' in found) return found;
      const { answer, interaction } = found.result as { answer: string; interaction: object };
      switch (answer) {
        case 'bare':
          return interaction;
        case 'result':
          return { result: interaction };
        case 'never':
          return new Promise(() => undefined);
        default:
          return { result: { interaction } };
      }
    }
    getIntegrationSettings(): Promise<Response> {
      return answered(session.get('integration-settings'));
    }
    clickToDial({ number }: { number: string }): Promise<Response> {
      return answered(session.post('click-to-dial', { number }));
    }
    addComponentOption(option: object): Promise<Response> {
      return answered(session.post('component-options', option));
    }
  };
}

function result(value: unknown): Promise<Response> {
  return Promise.resolve({ result: value });
}

/** The SDK does not reject: what failed comes as `{error}`. */
function answered(answer: Promise<unknown>): Promise<Response> {
  return answer.then(
    (value) => ({ result: value }),
    (thrown: unknown) => ({ error: { message: thrown instanceof Error ? thrown.message : String(thrown) } }),
  );
}
