import type { Clock } from '../../ports/clock';
import type { Undo } from '../../ports/undo';
import type { SdkMethod } from '../../protocol/bridge-protocol';
import { isSdkEvent } from '../../protocol/sdk-events';
import { pendingAnswers } from './pending-answers';
import { pluginAnswerName, pluginRequest, type PluginMessage } from './plugin-protocol';

export interface PluginConnection {
  handle(message: PluginMessage): void;
  call(method: SdkMethod, argument?: unknown): Promise<unknown>;
  stop: Undo;
}

export interface PluginConnectionOptions {
  readonly clock: Clock;
  post(message: object): void;
  onEvent(name: string, response: unknown): void;
}

/**
 * The connection to ipSCAPE's sample plugin, where that runs in the page in place of our bridge. Its answers carry no id, so
 * calls of one method go one after the other.
 */
export function connectPlugin({ clock, post, onEvent }: PluginConnectionOptions): PluginConnection {
  const answers = pendingAnswers(clock);
  const lastOf = new Map<SdkMethod, Promise<unknown>>();

  function send(method: SdkMethod, argument: unknown): Promise<unknown> {
    post(pluginRequest(method, argument));
    return answers.wait(pluginAnswerName(method), method);
  }

  return {
    handle({ methodName, response }) {
      if (isSdkEvent(methodName)) onEvent(methodName, response);
      else answers.settle(methodName, response);
    },
    call(method, argument) {
      const before = lastOf.get(method) ?? Promise.resolve();
      const answer = before.then(
        () => send(method, argument),
        () => send(method, argument),
      );
      lastOf.set(method, answer);
      return answer;
    },
    stop: answers.stop,
  };
}
