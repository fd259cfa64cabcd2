import { connectCif } from '../../../../WebResources/platform/cif/cif-library';
import type { CifLibrary } from '../../../../WebResources/platform/cif/load-library';
import type { Cif, ClickToAct } from '../../../../WebResources/ports/cif';
import type { RecordRef } from '../../../../WebResources/ports/records';
import { ENVIRONMENT, windowWith } from '../../../support/cif-window';
import { errorOf } from '../../../support/error-of';
import { clockFake, settle, type ClockFake } from '../../../support/clock-fake';

const ID = '11111111-0000-4000-8000-000000000001';
const never = (): Promise<unknown> => new Promise(() => undefined);

describe('CIF’s library', () => {
  let clock: ClockFake;
  beforeEach(() => {
    clock = clockFake();
  });
  const connect = (library: Partial<CifLibrary> = {}): Promise<Cif> =>
    connectCif({ window: windowWith(library).window, clock, timeoutMs: 1000 });

  it('gives who and where the agent is, ids without braces', async () => {
    const reported = {
      ...ENVIRONMENT,
      pagetype: 'entityrecord',
      etn: 'contact',
      id: `{${ID.toUpperCase()}}`,
      isDirty: true,
    };
    const cif = await connect({ getEnvironment: () => Promise.resolve(JSON.stringify(reported)) });
    expect(await cif.environment()).toEqual({
      organisationId: 'aaaaaaaa-0000-4000-8000-000000000001',
      userId: 'bbbbbbbb-0000-4000-8000-000000000001',
      appId: 'cccccccc-0000-4000-8000-000000000001',
      customParams: '{"provider":"ipscape"}',
      page: { table: 'contact', id: ID },
      isForm: true,
      isDirty: true,
    });
  });

  it('is CIF_TIMEOUT without a host, though the library is there', async () => {
    const error = errorOf(connect({ getEnvironment: never }));
    await clock.advance(1000);
    expect((await error).code).toBe('CIF_TIMEOUT');
    expect(clock.pending()).toBe(0);
  });

  it('is NOT_SUPPORTED_HERE when the host answers with nothing', async () => {
    expect((await errorOf(connect({ getEnvironment: () => Promise.resolve(null) }))).code).toBe(
      'NOT_SUPPORTED_HERE',
    );
  });

  const SHAPES: readonly (readonly [name: string, thrown: unknown])[] = [
    ['a JSON string', '{"message":"no"}'],
    ['a JSON string with the call', '{"message":"no","msdyn_name":"getEnvironment"}'],
    [
      'a Map',
      new Map([
        ['message', 'no'],
        ['msdyn_name', 'getEnvironment'],
      ]),
    ],
    ['the host’s report', new Map([['value', { errorMsg: 'no', sourceFunc: 'renderSearchPage' }]])],
    ['the host’s report as a JSON string', '{"value":{"errorMsg":"no","errorType":"XrmApiError"}}'],
    ['bare text', 'no'],
    ['an Error', new Error('no')],
  ];
  for (const [name, thrown] of SHAPES) {
    it(`is CIF_REFUSED with the message when it rejects with ${name}`, async () => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what the library does
      const error = await errorOf(connect({ getEnvironment: () => Promise.reject(thrown) }));
      expect([error.code, error.values]).toEqual(['CIF_REFUSED', { call: 'getEnvironment', message: 'no' }]);
    });
  }

  it('is CIF_TIMEOUT also when the library itself gives up', async () => {
    const message = 'Timeout occurred as no response was received from listener window';
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what the library does
    const gaveUp = (): Promise<unknown> => Promise.reject(JSON.stringify({ message }));
    expect((await errorOf(connect({ getEnvironment: gaveUp }))).code).toBe('CIF_TIMEOUT');
  });

  it('opens a record without waiting for its form to be saved', async () => {
    const forms: unknown[] = [];
    const cif = await connect({
      openForm: (options, values) => {
        forms.push([JSON.parse(options), values]);
        return never();
      },
    });
    const opened = cif.openRecord({ table: 'contact', id: ID });
    await clock.advance(0);
    await opened;
    expect(forms).toEqual([[{ entityName: 'contact', entityId: ID }, undefined]]);
  });

  it('rejects when the form is refused at once', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what the library does
    const cif = await connect({ openForm: () => Promise.reject('{"message":"no such table"}') });
    expect((await errorOf(cif.openRecord({ table: 'x', id: ID }))).values['message']).toBe('no such table');
  });

  it('reports a new record when its form is saved at last', async () => {
    let save: (answer: unknown) => void = () => undefined;
    const cif = await connect({ openForm: () => new Promise((resolve) => (save = resolve)) });
    const saved: RecordRef[] = [];
    const opened = cif.openNewRecord('contact', { telephone1: '+61' }, (record) => saved.push(record));
    await clock.advance(0);
    await opened;
    save(
      JSON.stringify({
        savedEntityReference: [{ entityType: 'contact', id: `{${ID.toUpperCase()}}`, name: 'Jane' }],
      }),
    );
    await settle();
    expect(saved).toEqual([{ table: 'contact', id: ID, name: 'Jane' }]);
  });

  it('reports nothing when the form is closed unsaved', async () => {
    const cif = await connect({ openForm: () => Promise.resolve('{}') });
    const saved: RecordRef[] = [];
    await cif.openNewRecord('contact', {}, (record) => saved.push(record));
    await settle();
    expect(saved).toEqual([]);
  });
});

describe('CIF’s events', () => {
  const clock = clockFake();

  async function listen<T>(subscribe: (cif: Cif, receive: (reported: T) => void) => () => void) {
    const { window: own, handlers } = windowWith({});
    const cif = await connectCif({ window: own, clock });
    const received: T[] = [];
    const undo = subscribe(cif, (reported) => received.push(reported));
    const raise = async (event: string, argument: unknown): Promise<unknown> => {
      const [handler] = handlers.get(event) ?? [];
      const answer = await handler?.(argument);
      await clock.advance(0);
      return answer;
    };
    return { heard: received, undo, raise, handlers };
  }
  const clicks = () => listen<ClickToAct>((cif, receive) => cif.onClickToAct(receive));
  const pages = () => listen<RecordRef>((cif, receive) => cif.onNavigate(receive));

  const CLICK = { value: '0412 345 678', name: 'mobilephone', format: 'phone', entityLogicalName: 'contact' };
  const READ = { number: '0412 345 678', column: 'mobilephone', table: 'contact' };
  const ARGUMENTS: readonly (readonly [string, unknown, readonly ClickToAct[]])[] = [
    ['a JSON string', JSON.stringify(CLICK), [READ]],
    ['an object', CLICK, [READ]],
    ['a Map', new Map(Object.entries(CLICK)), [READ]],
    [
      'an object with a record (CIF 2.0)',
      { ...CLICK, entityId: `{${ID.toUpperCase()}}` },
      [{ ...READ, id: ID }],
    ],
    ['nothing', undefined, []],
    ['broken JSON', '{"value":', []],
    ['no number', { ...CLICK, value: '' }, []],
  ];
  for (const [name, argument, expected] of ARGUMENTS) {
    it(`answers a click on a number and reads it from ${name}`, async () => {
      const { raise, heard: received } = await clicks();
      expect(await raise('onclicktoact', argument)).toBeTrue();
      expect(received).toEqual(expected);
    });
  }

  it('answers before it works: the handler’s promise is settled when the listener runs', async () => {
    const order: string[] = [];
    const { window: own, handlers } = windowWith({});
    (await connectCif({ window: own, clock })).onClickToAct(() => order.push('work'));
    const [handler] = handlers.get('onclicktoact')!;
    await handler!(CLICK);
    order.push('answered');
    await clock.advance(0);
    expect(order).toEqual(['answered', 'work']);
  });

  const URLS: readonly (readonly [string, readonly RecordRef[]])[] = [
    [
      `https://o.crm.dynamics.com/main.aspx?appid=1&pagetype=entityrecord&etn=contact&id=${ID}`,
      [{ table: 'contact', id: ID }],
    ],
    [
      `https://o.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=contact&id=%7B${ID.toUpperCase()}%7D`,
      [{ table: 'contact', id: ID }],
    ],
    ['https://o.crm.dynamics.com/main.aspx?pagetype=entitylist&etn=contact', []],
    ['https://o.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=contact', []],
    ['not an address', []],
  ];
  for (const [value, expected] of URLS) {
    it(`reads the page from ${value}`, async () => {
      const { raise, heard: received } = await pages();
      expect(await raise('onpagenavigate', JSON.stringify({ value }))).toBeTrue();
      expect(received).toEqual(expected);
    });
  }

  it('have Microsoft’s exact names: CIF minds capitals', async () => {
    const { window: own, handlers } = windowWith({ canCreateSession: () => Promise.resolve(true) });
    const cif = await connectCif({ window: own, clock });
    cif.onClickToAct(() => undefined);
    cif.onNavigate(() => undefined);
    const sessions = await cif.sessions();
    sessions?.onFocus(() => undefined);
    expect([...handlers.keys()].sort()).toEqual([
      'onSessionClosed',
      'onSessionSwitched',
      'onclicktoact',
      'onmodechanged',
      'onpagenavigate',
    ]);
  });

  it('are handled no more once undone', async () => {
    const { undo, handlers } = await clicks();
    undo();
    expect(handlers.get('onclicktoact')?.size).toBe(0);
  });
});
