import * as v from 'valibot';
import { stored, storedRecord } from '../../schemas/stored';

/* What the browser has stored of a call: written by this release or an earlier one. */

const text = v.string();
const bound = stored({
  table: text,
  entitySetName: text,
  id: text,
  regardingProperty: v.exactOptional(text),
});
const columnValue = v.union([text, v.number(), v.boolean()]);
const phoneCall = stored({
  columns: storedRecord(columnValue),
  configured: v.optional(v.record(text, v.picklist(['wrap-code', 'interaction-id', 'column'])), {}),
  unfilled: v.optional(v.array(stored({ column: text, value: text })), []),
  parties: v.array(stored({ role: v.picklist([1, 2]), record: bound })),
  regarding: v.nullish(bound, null),
  ending: v.picklist(['open', 'completed', 'canceled']),
});
/** Nothing chosen is nothing stored; `null` is a choice. */
const chosen = v.exactOptional(v.nullable(stored({ table: text, id: text, name: v.exactOptional(text) })));
const memory = stored({
  person: chosen,
  regarding: chosen,
  popped: v.optional(v.boolean(), false),
  found: v.exactOptional(v.boolean()),
  notes: v.optional(text, ''),
  doNotPhone: v.exactOptional(v.boolean()),
  startedAt: text,
  endedAt: v.exactOptional(text),
  failure: v.exactOptional(text),
  receivedAt: v.exactOptional(text),
  presentedLead: v.exactOptional(text),
  dialledAs: v.exactOptional(text),
  activityId: v.exactOptional(text),
  reportedStart: v.exactOptional(text),
  number: v.exactOptional(text),
  closed: v.exactOptional(v.picklist(['over', 'skipped'])),
});
const refusedPart = v.union([
  stored({ kind: v.literal('column'), column: text, value: columnValue, message: text }),
  stored({ kind: v.literal('link'), table: text, id: text, code: v.optional(text, ''), message: text }),
  stored({ kind: v.literal('change'), message: text }),
]);
const status = v.union([
  stored({ kind: v.picklist(['waiting', 'sent', 'gone']) }),
  stored({ kind: v.literal('refused'), code: text, message: text }),
]);
const scope = stored({ organisation: text, user: text, tenant: text });

/** A row of which at least the owner can be read. */
export const scopeOfRow = stored({ scope });

export const storedRow = stored({
  format: v.literal(1),
  key: text,
  scope,
  callId: text,
  interactionId: text,
  suffix: v.optional(v.number(), 1),
  recordId: v.optional(text, ''),
  desired: v.nullish(phoneCall, null),
  confirmed: v.nullish(phoneCall, null),
  attempted: v.nullish(phoneCall, null),
  uncertain: v.optional(v.boolean(), true),
  refusedParts: v.optional(v.array(refusedPart), []),
  notBefore: v.exactOptional(text),
  status,
  memory,
  changedAt: text,
});
