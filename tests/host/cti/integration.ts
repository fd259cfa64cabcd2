import { isObject } from './call-request';
import { Refusal } from './refusal';

/** One element `<script>` of the page, as the integration's JSON describes it. */
export interface IntegrationScript {
  readonly src: string;
  readonly dataset: Readonly<Record<string, string>>;
}

const INTERACTION_KEYS = ['agentInteractionId', 'interactionId', 'id'] as const;
const INTERACTION_ANSWERS = ['result.interaction', 'result', 'bare', 'error', 'never'] as const;

/** What an administrator of the tenant sets up for its one integration. */
export interface Integration {
  readonly scripts: readonly IntegrationScript[];
  /** What the SDK's `getIntegrationSettings` answers. */
  readonly config: object;
  readonly components: readonly string[];
  /** What a call made from a preview is called: nobody outside ipSCAPE knows. */
  readonly dialledPreviewSubtype: 'preview' | 'outbound';
  /** Whether that call keeps the preview's interaction id or gets another one. */
  readonly dialledPreviewInteraction: 'same' | 'new';
  /** How much ipSCAPE's clock is ahead of ours. */
  readonly clockOffsetSeconds: number;
  /** False: no end times and none of the durations they make. */
  readonly reportsEnd: boolean;
  /** The key by which `getInteractionById` is asked; others of the argument are passed over. Nobody outside ipSCAPE knows it. */
  readonly interactionKey: (typeof INTERACTION_KEYS)[number];
  /** How it answers: the interaction itself, under `result`, or under `result.interaction`; or an error, or never. */
  readonly interactionAnswer: (typeof INTERACTION_ANSWERS)[number];
  /** Everything is reported twice. */
  readonly repeatsEvents: boolean;
}

/** Our bridge, served by Dynamics as a web resource, and the options of the Dynamics CTI Adapter page. */
export function defaultIntegration(dynamicsUrl: string): Integration {
  const organisation = new URL(dynamicsUrl).origin;
  return {
    scripts: [
      { src: `${organisation}/WebResources/ips_/bridge/bridge.js`, dataset: { crmurl: organisation } },
    ],
    config: { options: { completeActivityRecordOnWrap: true, createTaskOnPreview: false } },
    components: ['whoId', 'whatId'],
    dialledPreviewSubtype: 'preview',
    dialledPreviewInteraction: 'same',
    clockOffsetSeconds: 0,
    reportsEnd: true,
    interactionKey: 'agentInteractionId',
    interactionAnswer: 'result.interaction',
    repeatsEvents: false,
  };
}

/** @param body any of the integration's parts  @throws Refusal 400 */
export function changeIntegration(
  integration: Integration,
  body: Readonly<Record<string, unknown>>,
): Integration {
  const { scripts, config, components } = body;
  const { interactionKey, interactionAnswer } = body;
  const { dialledPreviewSubtype, dialledPreviewInteraction, clockOffsetSeconds, reportsEnd, repeatsEvents } =
    body;
  return {
    scripts: scripts === undefined ? integration.scripts : list(scripts, 'scripts').map(readScript),
    config: isObject(config) ? config : integration.config,
    components:
      components === undefined ? integration.components : list(components, 'components').map(String),
    dialledPreviewSubtype:
      dialledPreviewSubtype === undefined
        ? integration.dialledPreviewSubtype
        : word(dialledPreviewSubtype, ['preview', 'outbound']),
    dialledPreviewInteraction:
      dialledPreviewInteraction === undefined
        ? integration.dialledPreviewInteraction
        : word(dialledPreviewInteraction, ['same', 'new']),
    clockOffsetSeconds:
      clockOffsetSeconds === undefined ? integration.clockOffsetSeconds : seconds(clockOffsetSeconds),
    reportsEnd: reportsEnd === undefined ? integration.reportsEnd : reportsEnd !== false,
    interactionKey:
      interactionKey === undefined ? integration.interactionKey : word(interactionKey, INTERACTION_KEYS),
    interactionAnswer:
      interactionAnswer === undefined
        ? integration.interactionAnswer
        : word(interactionAnswer, INTERACTION_ANSWERS),
    repeatsEvents: repeatsEvents === undefined ? integration.repeatsEvents : repeatsEvents === true,
  };
}

function word<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const found = words.find((one) => one === value);
  if (found === undefined) throw new Refusal(400, `It is one of ${words.join(', ')}.`);
  return found;
}

function seconds(value: unknown): number {
  if (Number.isInteger(value)) return Number(value);
  throw new Refusal(400, 'clockOffsetSeconds is a whole number, negative where the clock is behind.');
}

function list(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Refusal(400, `${name} is a list.`);
  return value;
}

/** `{"src": "...", "dataset": {"crmurl": "..."}}`, or the address alone. */
function readScript(value: unknown): IntegrationScript {
  const script = typeof value === 'string' ? { src: value } : value;
  if (!isObject(script) || typeof script['src'] !== 'string')
    throw new Refusal(400, 'A script is an address or an object with src and dataset.');
  const dataset = isObject(script['dataset']) ? script['dataset'] : {};
  return {
    src: script['src'],
    dataset: Object.fromEntries(Object.entries(dataset).map(([key, value]) => [key, String(value)])),
  };
}
