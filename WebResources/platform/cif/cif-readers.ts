import * as v from 'valibot';
import type { CifEnvironment, ClickToAct } from '../../ports/cif';
import { plainGuid, type RecordRef } from '../../ports/records';
import { idValue, textValue } from '../../schemas/row-values';
import { cifObject, asObject } from './cif-object';

const environment = cifObject({
  pagetype: textValue,
  etn: textValue,
  id: textValue,
  orgId: idValue,
  userId: idValue,
  appid: idValue,
  orgLcid: v.fallback(v.pipe(v.unknown(), v.transform(Number)), 0),
  customParams: v.nullish(v.unknown(), ''),
  isDirty: v.fallback(v.optional(v.boolean()), undefined),
});

/** @returns `undefined` for the empty answer with which CIF 1.0 meets what it does not know */
export function readEnvironment(answer: unknown): CifEnvironment | undefined {
  if (Object.keys(asObject(answer)).length === 0) return undefined;
  const { pagetype, etn, id, orgLcid, customParams, isDirty, ...ids } = v.parse(environment, answer);
  const page = pageOf(pagetype, etn, id);
  return {
    organisationId: ids.orgId,
    userId: ids.userId,
    appId: ids.appid,
    customParams: v.is(v.string(), customParams) ? customParams : JSON.stringify(customParams),
    ...(orgLcid > 0 && { languageId: orgLcid }),
    ...(page && { page }),
    ...(pagetype === 'entityrecord' && { isForm: true }),
    ...(isDirty !== undefined && { isDirty }),
  };
}

const click = cifObject({
  value: textValue,
  name: textValue,
  entityLogicalName: textValue,
  entityId: idValue,
});

/** `{"value":"0412 345 678","name":"mobilephone","entityLogicalName":"contact"}`; an id with CIF 2.0 only. */
export function readClickToAct(argument: unknown): ClickToAct | undefined {
  const { value, name, entityLogicalName, entityId } = v.parse(click, argument);
  if (value === '') return undefined;
  return { number: value, column: name, table: entityLogicalName, ...(entityId && { id: entityId }) };
}

const navigation = cifObject({ value: textValue });

/** `{"value":"https://…/main.aspx?pagetype=entityrecord&etn=contact&id=…"}`, raised before the page changes. */
export function readNavigation(argument: unknown): RecordRef | undefined {
  const { value: address } = v.parse(navigation, argument);
  if (!URL.canParse(address)) return undefined;
  const query = new URL(address).searchParams;
  return pageOf(query.get('pagetype') ?? '', query.get('etn') ?? '', query.get('id') ?? '');
}

const savedRecord = cifObject({ entityType: textValue, id: idValue, name: textValue });

/** `{"savedEntityReference":[{"entityType":"contact","id":"{…}","name":"Jane"}]}`, once the form is saved. */
export function readSavedRecord(answer: unknown): RecordRef | undefined {
  const [first] = Object.values(asObject(asObject(answer)['savedEntityReference']));
  const { entityType: table, id, name } = v.parse(savedRecord, first);
  return table && id ? { table, id, ...(name && { name }) } : undefined;
}

function pageOf(pagetype: string, table: string, id: string): RecordRef | undefined {
  return pagetype === 'entityrecord' && table && id ? { table, id: plainGuid(id) } : undefined;
}
