import type { Json, JsonObject } from '../../../ports/toolbar';
import { toJson } from '../../json/json-source';
import { isObject as isJsonObject } from '../../json/other-keys';
import { readJson } from '../../json/read-json';
import { isEmpty, isMissing, textOf, type Column } from '../column';

/** An object of JSON, kept as text; its keys in another order are the same object. */
export function jsonObject(name: string, { length }: { readonly length: number }): Column<JsonObject> {
  return {
    name,
    stored: { type: 'memo', length },
    isRequired: false,
    json: undefined,
    silent: {},
    unset: {},
    read(stored, report) {
      const { source } = readJson(textOf(stored, report));
      const json = source && toJson(source);
      return isJsonObject(json) ? json : {};
    },
    write: (object) => (isEmpty(object) ? null : JSON.stringify(object)),
    readFile(value, report) {
      // what `JSON.parse` has made an object is nothing but JSON below
      const json = value as Json | undefined;
      if (isJsonObject(json)) return json;
      if (!isMissing(value)) report('is no object');
      return {};
    },
    readJson: () => undefined,
    writeJson: () => undefined,
    compared: inKeyOrder,
    shown: (object) => (isEmpty(object) ? '' : object),
  };
}

function inKeyOrder(json: Json): Json {
  if (Array.isArray(json)) return json.map(inKeyOrder);
  if (!isJsonObject(json)) return json;
  const members = Object.entries(json).map(([key, value]) => [key, inKeyOrder(value)] as const);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}
