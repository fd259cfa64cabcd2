import type { Json } from '../../ports/toolbar';

/** JSON with the line each part of it stands in, as people know it from their editor. */
export type JsonSource =
  | { readonly kind: 'object'; readonly line: number; readonly members: readonly JsonMember[] }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly JsonSource[] }
  | { readonly kind: 'value'; readonly line: number; readonly value: null | boolean | number | string };

export interface JsonMember {
  readonly key: string;
  readonly line: number;
  readonly value: JsonSource;
}

/** The JSON without its lines; of a key that stands there twice the last one counts, as in `JSON.parse`. */
export function toJson(source: JsonSource): Json {
  switch (source.kind) {
    case 'value':
      return source.value;
    case 'list':
      return source.items.map(toJson);
    case 'object':
      return Object.fromEntries(source.members.map(({ key, value }) => [key, toJson(value)]));
  }
}
