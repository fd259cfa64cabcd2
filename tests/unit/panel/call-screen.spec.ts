import { callScreen, type CallScreen } from '../../../WebResources/panel/call-screen';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import { cifFake, type CifFake } from '../../support/cif-fake';
import { settle } from '../../support/clock-fake';
import { errorOf } from '../../support/error-of';

const JANE = { table: 'contact', id: '11111111-0000-4000-8000-000000000001' };
const OTHER = { table: 'account', id: '22222222-0000-4000-8000-000000000001' };
const CALL = { id: '1001', title: 'Jane' };
const REFUSED = new AdapterError('CIF_REFUSED', { call: 'x', message: 'no' });

describe('A call’s screen', () => {
  let cif: CifFake;
  let screen: CallScreen;
  let template: string;
  let problems: AdapterError[];
  const begin = async (): Promise<void> => {
    screen = callScreen(
      cif,
      () => template,
      (problem) => problems.push(problem),
    );
    await settle();
  };
  beforeEach(() => {
    cif = cifFake();
    template = 'ips_call';
    problems = [];
  });
  afterEach(() => {
    screen.stop();
    expect(cif.listening()).toBe(0);
  });
  const inWords = (): readonly string[] =>
    cif
      .openSessions()
      .map(
        ({ title, isMarked, tabs }) =>
          `${title}${isMarked ? '!' : ''} ${tabs.map(({ table }) => table).join()}`,
      );

  const WITHOUT_SESSIONS: readonly (readonly [string, () => void])[] = [
    ['on CIF 1.0', () => undefined],
    [
      'without a session template',
      () => {
        cif.sessionsAre('available');
        template = '';
      },
    ],
    [
      'where all ten sessions are taken',
      () => {
        cif.sessionsAre('full');
      },
    ],
  ];
  for (const [where, prepare] of WITHOUT_SESSIONS) {
    describe(where, () => {
      beforeEach(async () => {
        prepare();
        await begin();
      });

      it('opens the record in front', async () => {
        expect(await screen.open(JANE, CALL)).toBe('shown');
        expect(cif.opened).toEqual([JANE]);
        expect(problems).toEqual([]);
      });

      it('opens a new form in front, and reports the record it is saved as', async () => {
        const saved: unknown[] = [];
        expect(
          await screen.openNew('contact', { telephone1: '+61' }, (record) => saved.push(record), CALL),
        ).toBe('shown');
        cif.openedNew[0]?.save(JANE);
        expect(saved).toEqual([JANE]);
      });

      it('has no session to return to', async () => {
        await screen.returnTo(CALL);
        expect(cif.openSessions()).toEqual([]);
      });
    });
  }

  describe('without sessions', () => {
    beforeEach(begin);

    const IN_FRONT: readonly (readonly [string, Parameters<CifFake['environmentIs']>[0], boolean])[] = [
      ['a form with unsaved changes', { page: OTHER, isForm: true, isDirty: true }, false],
      ['a form of which nobody knows whether it has', { page: OTHER, isForm: true }, false],
      ['a new record’s form of which nobody knows', { isForm: true }, false],
      ['a form without unsaved changes', { page: OTHER, isForm: true, isDirty: false }, true],
      ['a list', {}, true],
    ];
    for (const [what, environment, opens] of IN_FRONT) {
      it(`${opens ? 'takes the place of' : 'does not take the place of'} ${what}`, async () => {
        cif.environmentIs(environment);
        const expected = opens ? 'shown' : 'unsaved-form';
        expect(await screen.open(JANE, CALL)).toBe(expected);
        expect(await screen.openNew('contact', {}, () => undefined, CALL)).toBe(expected);
        expect([cif.opened.length, cif.openedNew.length]).toEqual(opens ? [1, 1] : [0, 0]);
      });
    }

    it('takes it after the agent agrees', async () => {
      cif.environmentIs({ page: OTHER, isForm: true, isDirty: true });
      expect(await screen.open(JANE, { ...CALL, force: true })).toBe('shown');
      expect(cif.opened).toEqual([JANE]);
    });

    it('leaves the record alone that is in front already, unsaved or not', async () => {
      cif.environmentIs({ page: JANE, isForm: true, isDirty: true });
      expect(await screen.open(JANE, CALL)).toBe('shown');
      expect(cif.opened).toEqual([]);
    });

    it('opens where the host does not say what is in front', async () => {
      const silent = new AdapterError('CIF_TIMEOUT', { call: 'getEnvironment' });
      const unsure = callScreen({ ...cif, environment: () => Promise.reject(silent) }, () => template);
      expect(await unsure.open(JANE, CALL)).toBe('shown');
      expect(cif.opened).toEqual([JANE]);
    });

    it('rejects where the host refuses the form', async () => {
      const refusing = callScreen({ ...cif, openRecord: () => Promise.reject(REFUSED) }, () => template);
      expect((await errorOf(refusing.open(JANE, CALL))).code).toBe('CIF_REFUSED');
    });
  });

  describe('with a session for the call', () => {
    beforeEach(async () => {
      cif.sessionsAre('available');
      await begin();
    });

    it('opens the record in a tab of it, over no form at all', async () => {
      cif.environmentIs({ page: OTHER, isForm: true, isDirty: true });
      expect(await screen.open(JANE, CALL)).toBe('shown');
      expect(inWords()).toEqual(['Jane contact']);
      expect(cif.opened).toEqual([]);
      expect(cif.openSessions()[0]?.template).toBe('ips_call');
    });

    it('opens one session for all that the call shows', async () => {
      await screen.open(JANE, { ...CALL, title: '+61 491 570 156' });
      await screen.open(OTHER, CALL);
      expect(inWords()).toEqual(['Jane contact,account']);
    });

    it('opens no second tab for the record in front', async () => {
      await screen.open(JANE, CALL);
      cif.environmentIs({ page: JANE });
      await screen.open(JANE, CALL);
      expect(inWords()).toEqual(['Jane contact']);
    });

    it('opens a new form in it by openForm, which reports the record', async () => {
      const saved: unknown[] = [];
      expect(await screen.openNew('contact', {}, (record) => saved.push(record), CALL)).toBe('shown');
      cif.openedNew[0]?.save(JANE);
      expect(saved).toEqual([JANE]);
      expect(inWords()).toEqual(['Jane ']);
    });

    it('marks it where it is behind, and shows the record when the agent goes there, once', async () => {
      await screen.open(JANE, CALL);
      cif.focusSession();
      expect(await screen.open(OTHER, CALL)).toBe('shown');
      expect(inWords()).toEqual(['Jane! contact']);
      cif.focusSession(CALL.id);
      await settle();
      expect(inWords()).toEqual(['Jane contact,account']);
      cif.focusSession();
      cif.focusSession(CALL.id);
      await settle();
      expect(inWords()).toEqual(['Jane contact,account']);
    });

    it('shows only the last of what waits for the agent', async () => {
      await screen.open(JANE, CALL);
      cif.focusSession();
      await screen.open(JANE, CALL);
      await screen.open(OTHER, CALL);
      cif.focusSession(CALL.id);
      await settle();
      expect(inWords()).toEqual(['Jane contact,account']);
    });

    it('makes another session where the agent has closed the first', async () => {
      await screen.open(JANE, CALL);
      cif.focusSession();
      await screen.open(OTHER, CALL);
      cif.closeSession(CALL.id);
      await screen.open(JANE, CALL);
      expect(inWords()).toEqual(['Jane contact']);
    });

    it('asks for the session when the agent turns to the call, and not where it is in front', async () => {
      await screen.open(JANE, CALL);
      await screen.returnTo(CALL);
      expect(inWords()).toEqual(['Jane contact']);
      cif.focusSession();
      await screen.returnTo(CALL);
      expect(inWords()).toEqual(['Jane! contact']);
      await screen.returnTo({ id: '1002', title: 'Joe' });
      expect(cif.openSessions().length).toBe(1);
    });

    it('reports to which call the agent goes, also of a session it did not make', async () => {
      await screen.open(JANE, CALL);
      const reloaded = callScreen(cif, () => template);
      await settle();
      const received: string[] = [];
      reloaded.onReturn((id) => received.push(id));
      cif.focusSession();
      cif.focusSession(CALL.id);
      expect(received).toEqual(['1001']);
      reloaded.stop();
    });

    it('does without it, and says why, where the host does not know the template', async () => {
      cif.refuseTemplate('ips_call');
      expect(await screen.open(JANE, CALL)).toBe('shown');
      expect(cif.opened).toEqual([JANE]);
      expect(problems.map(({ values }) => values['call'])).toEqual(['createSession ips_call']);
    });

    it('does without it where the host refuses it', async () => {
      await screen.open(JANE, CALL);
      const outcome = screen.open(OTHER, CALL);
      cif.failNext(REFUSED);
      expect(await outcome).toBe('shown');
      expect(problems).toEqual([REFUSED]);
      expect(cif.opened).toEqual([OTHER]);
    });
  });
});
