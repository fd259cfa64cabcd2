import * as v from 'valibot';
import { readJson } from '../../configuration/json/read-json';
import { toJson } from '../../configuration/json/json-source';
import type { RemarkCode } from '../../configuration/json/remark';
import { readInteraction } from '../../platform/toolbar/interaction-reader';
import { CALL_SUBTYPES, type CallSubtype, type InteractionFacts } from '../../ports/toolbar';
import { accept } from '../../schemas/accept';
import { booleanValue } from '../../schemas/row-values';
import { sampleInteraction } from './sample-interaction';

/** What is tried. Number and JSON are both kept, so that nothing typed is lost by a look at the other. */
export interface Input {
  readonly kind: 'number' | 'json';
  /** As people write it. */
  readonly number: string;
  readonly subtype: CallSubtype;
  readonly json: string;
}

export const NO_INPUT: Input = { kind: 'number', number: '', subtype: 'inbound', json: '' };

/** What cannot be tried; `line` counts from 1. */
export type InputProblem =
  | { readonly kind: 'bad-json'; readonly code: RemarkCode; readonly line: number; readonly found: string }
  | { readonly kind: 'no-interaction' };

/** A number, or the JSON, becomes a call by the reader that ipSCAPE's own messages go through. */
export function readInput(
  input: Input,
): { readonly facts: InteractionFacts } | { readonly problem: InputProblem } {
  if (input.kind === 'number') return readPayload(sampleInteraction(input.number.trim(), input.subtype));
  const { source, remarks } = readJson(input.json);
  if (source) return readPayload(toJson(source));
  const [remark] = remarks;
  const { code = 'json_empty', line = 1 } = remark ?? {};
  return { problem: { kind: 'bad-json', code, line, found: remark?.values['found'] ?? '' } };
}

function readPayload(payload: unknown): ReturnType<typeof readInput> {
  const facts = readInteraction(payload);
  return facts ? { facts } : { problem: { kind: 'no-interaction' } };
}

export interface KeptInput {
  readonly input: Input;
  /** The call was tried, and its outcome is to be shown again. */
  readonly isTried: boolean;
}

const keptInput = v.object({
  input: v.object({
    kind: v.picklist(['number', 'json']),
    number: v.string(),
    subtype: v.picklist(CALL_SUBTYPES),
    json: v.string(),
  }),
  isTried: booleanValue,
});

/**
 * The input of one configuration, kept for this tab of the browser: the form runtime loads a web resource again each
 * time its tab is opened. The outcome is not kept, but found again: meanwhile the configuration may have been saved.
 *
 * @param storage `undefined` where the browser has none to give: nothing is kept then
 */
export function inputKeeper(
  storage: Storage | undefined,
  configurationId: string,
): {
  recall(): KeptInput | undefined;
  keep(kept: KeptInput): void;
} {
  const key = `ips_tryit:${configurationId}`;
  return {
    recall() {
      try {
        const kept: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
        return accept(keptInput, kept);
      } catch {
        return undefined;
      }
    },
    keep(kept) {
      try {
        storage?.setItem(key, JSON.stringify(kept));
      } catch {
        // A full storage costs the convenience, not the page.
      }
    },
  };
}
