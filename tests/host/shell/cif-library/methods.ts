import { mapOfJson, type ResultKind } from './results';

type Arguments = readonly unknown[];

/** One method of `Microsoft.CIFramework`: how its arguments become a message and how the answer is handed on. */
export interface Method {
  readonly messageType: string | ((args: Arguments) => string);
  readonly result: ResultKind;
  /** Message data but for the correlation id, which is the argument after these. */
  readonly data: (args: Arguments) => Readonly<Record<string, unknown>>;
  readonly argumentCount: number;
  /** @returns what is wrong with the arguments */
  readonly check?: (args: Arguments) => string | undefined;
  /** These calls of the shipped library wait for ever. */
  readonly hasNoTimeout?: boolean;
}

const nothing = () => ({});

function method(
  messageType: Method['messageType'],
  result: ResultKind,
  keys: readonly string[],
  extra: Partial<Method> = {},
): Method {
  const data = (args: Arguments) => Object.fromEntries(keys.map((key, index) => [key, args[index]]));
  return { messageType, result, data, argumentCount: keys.length, ...extra };
}

const texts = (count: number) => (args: Arguments) => {
  const missing = args.slice(0, count).concat(Array(Math.max(0, count - args.length)).fill(undefined));
  const index = missing.findIndex((value) => typeof value !== 'string' || value === '');
  return index < 0 ? undefined : `argument ${index + 1} must be a text that is not empty`;
};

/** `focusTab` takes a list of tabs too (build of 2025). */
const oneTextOrMore = (args: Arguments) => {
  const values = Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : [args[0]];
  const areTexts = values.length > 0 && values.every((value) => typeof value === 'string' && value !== '');
  return areTexts ? undefined : 'argument 1 must be a text that is not empty, or a list of such';
};

const number = ([value]: Arguments) =>
  typeof value === 'number' && value >= 0 ? undefined : 'the value must be a number of 0 or more';

const flag = ([value]: Arguments) =>
  typeof value === 'boolean' ? undefined : 'the value must be true or false';

const panelMode = ([value]: Arguments) =>
  value === 0 || value === 1 || value === 2 ? undefined : 'the mode must be 0, 1 or 2';

const inputObject = ([input]: Arguments) =>
  typeof input === 'object' && input !== null ? undefined : 'the input must be an object';

const memberOf = (input: unknown, key: string): unknown =>
  typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined;

/** Searches carry their type after the correlation id (library of 2025). */
const search = (args: Arguments) => ({
  entityName: args[0],
  queryParameters: args[1],
  searchOnly: args[2],
  searchType: args[4],
});

/**
 * The methods of the shipped library that CIF 1.0 and 2.0 documents name. One library serves both hosts: session calls
 * exist here too, and a CIF 1.0 host answers them with an empty success.
 */
export const METHODS: Readonly<Record<string, Method>> = {
  setClickToAct: method('setclicktoact', 'raw', ['value'], { check: flag }),
  getClickToAct: method('getclicktoact', 'raw', []),
  setMode: method('setmode', 'raw', ['value'], { check: panelMode }),
  getMode: method('getmode', 'raw', []),
  setWidth: method('setwidth', 'raw', ['value'], { check: number }),
  getWidth: method('getwidth', 'raw', []),
  getEnvironment: method('getenvironment', 'json', []),
  getEntityMetadata: method('getEntityMetadata', 'raw', ['entityName', 'attributes'], { check: texts(1) }),
  createRecord: method('createrecord', 'json', [], {
    argumentCount: 2,
    check: texts(2),
    data: ([entityName, json]) => ({ entityName, value: mapOfJson(String(json)) }),
  }),
  retrieveRecord: method('retrieverecord', 'json', ['entityName', 'entityId', 'queryParameters'], {
    check: texts(2),
  }),
  updateRecord: method('updaterecord', 'json', [], {
    argumentCount: 3,
    check: texts(3),
    data: ([entityName, entityId, json]) => ({ entityName, entityId, value: mapOfJson(String(json)) }),
  }),
  deleteRecord: method('deleterecord', 'json', ['entityName', 'entityId'], { check: texts(2) }),
  searchAndOpenRecords: method((args) => (args[2] === true ? 'search' : 'searchandopenrecords'), 'json', [], {
    argumentCount: 3,
    check: texts(2),
    data: search,
  }),
  renderSearchPage: method('renderSearchPage', 'raw', [], {
    argumentCount: 2,
    check: texts(2),
    data: ([entityName, searchString, , searchType]) => ({ entityName, searchString, searchType }),
  }),
  openForm: method('openform', 'text', ['entityFormOptions', 'entityFormParameters'], {
    check: texts(1),
    hasNoTimeout: true,
  }),
  refreshForm: method('refreshform', 'text', ['save']),
  canCreateSession: method('canCreateSession', 'raw', []),
  createSession: method('createSession', 'raw', [], {
    argumentCount: 1,
    hasNoTimeout: true,
    check: inputObject,
    data: ([input]) => ({
      input,
      context: memberOf(input, 'context'),
      customerName: memberOf(input, 'customerName'),
      providerSessionId: memberOf(input, 'providerSessionId'),
    }),
  }),
  getSession: method('getSession', 'raw', ['sessionId'], { check: texts(1) }),
  getFocusedSession: method('getFocusedSession', 'raw', []),
  getAllSessions: method('getAllSessions', 'raw', []),
  requestFocusSession: method('requestFocusSession', 'raw', ['sessionId', 'messagesCount'], {
    check: texts(1),
  }),
  createTab: method('createTab', 'raw', ['input'], { check: inputObject }),
  focusTab: method('focusTab', 'raw', ['tabId'], { check: oneTextOrMore }),
  refreshTab: method('refreshTab', 'raw', ['tabId'], { check: texts(1) }),
  closeTab: method('closeTab', 'raw', ['tabId'], { check: texts(1) }),
  getFocusedTab: method('getFocusedTab', 'raw', []),
  getTabs: method('getTabsByTagOrName', 'raw', ['msdyn_name', 'templateTag']),
  setSessionTitle: method('setSessionTitle', 'raw', ['input'], { check: inputObject }),
  setTabTitle: method('setTabTitle', 'raw', ['tabId', 'input']),
  notifyEvent: method('notifyEvent', 'json', [], {
    argumentCount: 1,
    hasNoTimeout: true,
    // The token is an argument of its own, after the correlation id, or part of the input.
    data: ([input, , token]) => ({
      ...(token !== undefined && { cancellationToken: token }),
      ...(typeof input === 'object' && input !== null && input),
    }),
  }),
  notifyNewActivity: method('notifyNewActivity', 'raw', ['sessionId', 'messagesCount', 'shouldReset'], {
    check: texts(1),
  }),
  notifyKpiBreach: method('notifyKpiBreach', 'raw', ['sessionId', 'resetKpiBreach', 'kpiBreachDetails'], {
    check: texts(1),
  }),
  logAnalyticsEvent: method('logAnalyticsEvent', 'raw', [], {
    argumentCount: 2,
    data: ([analyticsData, analyticsEventname]) => ({
      analyticsData,
      analyticsEventname,
      analyticsEventtype: 1,
    }),
  }),
  updateContext: method('updateContext', 'raw', ['input', 'sessionId', 'isDelete'], { check: inputObject }),
  updateConversation: method('updateConversation', 'json', [], {
    argumentCount: 2,
    check: texts(2),
    data: ([entityId, json]) => ({
      entityName: 'msdyn_ocliveworkitem',
      entityId,
      value: mapOfJson(String(json)),
    }),
  }),
  cancelEvent: method('cancelEvent', 'raw', ['cancellationToken']),
  setPresence: method('setPresence', 'raw', ['presenceState']),
  getPresence: method('getPresence', 'raw', [], { data: nothing }),
  raiseEvent: method((args) => String(args[0]), 'raw', [], {
    argumentCount: 2,
    check: texts(1),
    data: ([, value]) => ({ value }),
  }),
};
