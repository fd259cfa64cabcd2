import { asAdapterError, type AdapterError } from '../ports/adapter-error';
import type { RecordRef } from '../ports/records';

/** What came of something the agent asked for, where it shows nowhere else. */
export type RequestOutcome =
  | { readonly kind: 'copied' }
  | { readonly kind: 'not-copied' }
  | { readonly kind: 'not-opened'; readonly error: AdapterError };

export interface AgentRequestPorts {
  readonly open: (record: RecordRef) => Promise<void>;
  /** Rejects where the browser does not let the page write to the clipboard. */
  readonly copy: (text: string) => Promise<void>;
  readonly onChange: () => void;
}

/** What the agent asks of this tab, beside the call: a record in front of them, the trace in the clipboard. */
export interface AgentRequests {
  openRecord(record: RecordRef): Promise<void>;
  copy(text: string): Promise<void>;
  /** Of the last request, until the agent has closed the message or asks for something else. */
  outcome(): RequestOutcome | undefined;
  dismiss(): void;
}

export function agentRequests({ open, copy, onChange }: AgentRequestPorts): AgentRequests {
  let outcome: RequestOutcome | undefined;
  function show(next: RequestOutcome | undefined): void {
    outcome = next;
    onChange();
  }
  return {
    openRecord: (record) =>
      open(record).then(
        () => {
          show(undefined);
        },
        (thrown: unknown) => {
          show({ kind: 'not-opened', error: asAdapterError(thrown, 'CIF_REFUSED') });
        },
      ),
    copy: (text) =>
      copy(text).then(
        () => {
          show({ kind: 'copied' });
        },
        () => {
          show({ kind: 'not-copied' });
        },
      ),
    outcome: () => outcome,
    dismiss() {
      show(undefined);
    },
  };
}
