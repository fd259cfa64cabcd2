import { isObject } from './call-request';
import { Refusal } from './refusal';

/** One element `<script>` of the page, as the integration's JSON describes it. */
export interface IntegrationScript {
  readonly src: string;
  readonly dataset: Readonly<Record<string, string>>;
}

/** What an administrator of the tenant sets up for its one integration. */
export interface Integration {
  readonly scripts: readonly IntegrationScript[];
  /** What the SDK's `getIntegrationSettings` answers. */
  readonly config: object;
  readonly components: readonly string[];
  readonly dialledPreviewSubtype: 'preview' | 'outbound';
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
  };
}

/** @param body any of the integration's parts  @throws Refusal 400 */
export function changeIntegration(
  integration: Integration,
  body: Readonly<Record<string, unknown>>,
): Integration {
  const { scripts, config, components, dialledPreviewSubtype } = body;
  return {
    scripts: scripts === undefined ? integration.scripts : list(scripts, 'scripts').map(readScript),
    config: isObject(config) ? config : integration.config,
    components:
      components === undefined ? integration.components : list(components, 'components').map(String),
    dialledPreviewSubtype:
      dialledPreviewSubtype === 'preview' || dialledPreviewSubtype === 'outbound'
        ? dialledPreviewSubtype
        : integration.dialledPreviewSubtype,
  };
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
