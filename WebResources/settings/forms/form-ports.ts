import { metadataByFetch } from '../../platform/dataverse/fetch-metadata';
import { dataverseByXrm } from '../../platform/dataverse/xrm-web-api';
import type { ErrorValues } from '../../ports/adapter-error';
import type { Dataverse } from '../../ports/dataverse';
import type { Metadata } from '../../ports/metadata';

/** What the forms' scripts need from outside. */
export interface FormPorts {
  readonly dataverse: Dataverse;
  readonly metadata: Metadata;
  /** The text of that key, with `{name}` filled from `values`. */
  readonly text: (key: string, values?: ErrorValues) => string;
}

/** Without the language: Xrm adds it and falls back to the organisation's base language. */
const STRINGS = 'ips_/strings/settings';

let ports: FormPorts | undefined;

/** Dynamics' own, made once: what is known of tables serves every form that is opened. */
export function formPorts(): FormPorts {
  ports ??= {
    dataverse: dataverseByXrm(Xrm),
    metadata: metadataByFetch({ origin: '', fetch: window.fetch.bind(window), now: () => new Date() }),
    text: formText,
  };
  return ports;
}

function formText(key: string, values: ErrorValues = {}): string {
  const text = Xrm.Utility.getResourceString(STRINGS, key);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
