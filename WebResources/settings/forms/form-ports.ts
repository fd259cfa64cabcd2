import type { Configuration } from '../../configuration/configuration';
import { versionRow } from '../../configuration/rows/writes';
import { versionName, versionOf } from '../../configuration/versions';
import { metadataByFetch } from '../../platform/dataverse/fetch-metadata';
import { recordWriterByFetch } from '../../platform/dataverse/fetch-record-writer';
import { ownWebApi } from '../../platform/dataverse/web-api-request';
import { xrmError } from '../../platform/dataverse/xrm-errors';
import { dataverseByXrm } from '../../platform/dataverse/xrm-web-api';
import type { Dataverse } from '../../ports/dataverse';
import type { Metadata } from '../../ports/metadata';
import type { RecordWriter } from '../../ports/record-writer';
import { fillText } from '../../ports/texts';
import type { FormText } from '../../strings/texts';

/** What the forms' scripts need from outside. */
export interface FormPorts {
  readonly dataverse: Dataverse;
  readonly metadata: Metadata;
  readonly writer: RecordWriter;
  /** @throws AdapterError what Dataverse said */
  deleteRecord(table: string, id: string): Promise<void>;
  /** Asks in a dialog; false where it is closed without an answer. */
  confirm(question: Question): Promise<boolean>;
  /** Says something in a dialog, until it is closed. */
  alert(text: string): Promise<void>;
  /** What pages on the form get beside its context. */
  readonly xrm: unknown;
  /** @throws AdapterError where Dataverse refuses it */
  readonly keepVersion: (configurationId: string, configuration: Configuration) => Promise<void>;
  readonly text: FormText;
}

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
}

/** Without the language: Xrm adds it and falls back to the organisation's base language. */
const STRINGS = 'ips_/strings/settings';

let ports: FormPorts | undefined;

/** Dynamics' own, made once: what is known of tables serves every form that is opened. */
export function formPorts(): FormPorts {
  ports ??= openPorts();
  return ports;
}

function openPorts(): FormPorts {
  const api = ownWebApi();
  return {
    dataverse: dataverseByXrm(Xrm, api),
    metadata: metadataByFetch(api),
    writer: recordWriterByFetch(api),
    async deleteRecord(table, id) {
      try {
        await Xrm.WebApi.deleteRecord(table, id);
      } catch (thrown) {
        throw await xrmError(thrown, { api, table, id });
      }
    },
    async confirm({ title, text, confirmLabel }) {
      const { confirmed } = await Xrm.Navigation.openConfirmDialog({
        title,
        text,
        confirmButtonLabel: confirmLabel,
        cancelButtonLabel: formText('form_cancel'),
      });
      return confirmed;
    },
    async alert(text) {
      await Xrm.Navigation.openAlertDialog({ text });
    },
    xrm: Xrm,
    keepVersion,
    text: formText,
  };
}

async function keepVersion(configurationId: string, configuration: Configuration): Promise<void> {
  const who = Xrm.Utility.getGlobalContext().userSettings.userName;
  const row = versionRow(versionOf(configurationId, configuration, versionName(new Date(), who)));
  try {
    await Xrm.WebApi.createRecord('ips_configurationversion', row);
  } catch (thrown) {
    throw await xrmError(thrown, { api: ownWebApi(), table: 'ips_configurationversion' });
  }
}

const formText: FormText = (key, values) => fillText(Xrm.Utility.getResourceString(STRINGS, key), values);
