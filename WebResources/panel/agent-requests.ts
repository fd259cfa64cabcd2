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
  /** Of the last wish, until the agent has closed it or wishes anew. */
  outcome(): RequestOutcome | undefined;
  dismiss(): void;
}

export function agentRequests({ open, copy, onChange }: AgentRequestPorts): AgentRequests {
  let outcome: RequestOutcome | undefined;
  function tell(next: RequestOutcome | undefined): void {
    outcome = next;
    onChange();
  }
  return {
    openRecord: (record) =>
      open(record).then(
        () => {
          tell(undefined);
        },
        (thrown: unknown) => {
          tell({ kind: 'not-opened', error: asAdapterError(thrown, 'CIF_REFUSED') });
        },
      ),
    copy: (text) =>
      copy(text).then(
        () => {
          tell({ kind: 'copied' });
        },
        () => {
          tell({ kind: 'not-copied' });
        },
      ),
    outcome: () => outcome,
    dismiss() {
      tell(undefined);
    },
  };
}
