import { connectCif } from '../../../../WebResources/platform/cif/cif-library';
import type { CifLibrary } from '../../../../WebResources/platform/cif/load-library';
import type { Cif } from '../../../../WebResources/ports/cif';
import { windowWith } from '../../../support/cif-window';
import { clockFake, settle } from '../../../support/clock-fake';
import { errorOf } from '../../../support/error-of';

const never = (): Promise<unknown> => new Promise(() => undefined);

describe('The panel', () => {
  /** What the page asked of it, in words. */
  let asked: string[];
  const clock = clockFake();
  beforeEach(() => {
    asked = [];
  });

  function panelThatIs(mode: unknown, width: unknown): Partial<CifLibrary> {
    return {
      getMode: () => Promise.resolve(mode),
      getWidth: () => Promise.resolve(width),
      setMode: (wanted) => {
        asked.push(`mode ${String(wanted)}`);
        return Promise.resolve(null);
      },
      setWidth: (wanted) => {
        asked.push(`width ${String(wanted)}`);
        return Promise.resolve(null);
      },
    };
  }
  function connect(library: Partial<CifLibrary>) {
    const page = windowWith(library);
    return connectCif({ window: page.window, clock, timeoutMs: 1000 }).then((cif) => ({ cif, ...page }));
  }
  const shown = async (library: Partial<CifLibrary>): Promise<readonly string[]> => {
    const { cif } = await connect(library);
    await cif.show();
    return asked;
  };

  it('that is docked and wide enough is left alone', async () => {
    expect(await shown(panelThatIs(1, 400))).toEqual([]);
  });

  for (const [name, mode] of [
    ['minimised', 0],
    ['hidden', 2],
    ['collapsed', 3],
    ['of no known mode', null],
  ] as const) {
    it(`that is ${name} is docked`, async () => {
      expect(await shown(panelThatIs(mode, 400))).toEqual(['mode 1']);
    });
  }

  it('is understood when its mode comes as text, as documented', async () => {
    expect(await shown(panelThatIs('1', 400))).toEqual([]);
  });

  it('whose mode no event has given (the first onmodechanged is missing) is asked for it each time', async () => {
    const modes = [1, 0];
    const { cif } = await connect({ ...panelThatIs(1, 400), getMode: () => Promise.resolve(modes.shift()) });
    await cif.show();
    await cif.show();
    expect(asked).toEqual(['mode 1']);
  });

  it('that is too narrow is widened, and docked again where that has collapsed it', async () => {
    const modes = [1, 0];
    const library = { ...panelThatIs(1, 310), getMode: () => Promise.resolve(modes.shift()) };
    expect(await shown(library)).toEqual(['width 350', 'mode 1']);
  });

  it('that the host refuses to show is no error, nor is an old library without these calls', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what the library does
    const refuse = (): Promise<unknown> => Promise.reject(new Map([['message', 'not your session']]));
    const refused = await connect({ getMode: refuse, setMode: refuse, getWidth: refuse });
    await expectAsync(refused.cif.show()).toBeResolved();
    const old = await connect({});
    await expectAsync(old.cif.show()).toBeResolved();
  });

  it('of a silent host is an error in the end', async () => {
    const { cif } = await connect({ getMode: never });
    const error = errorOf(cif.show());
    await clock.advance(1000);
    expect((await error).code).toBe('CIF_TIMEOUT');
  });
});

describe('The panel at start', () => {
  const clock = clockFake();

  async function start(library: Partial<CifLibrary>) {
    const modes: number[] = [];
    const setMode = (mode: number): Promise<unknown> => {
      modes.push(mode);
      return Promise.resolve(null);
    };
    const page = windowWith({ setMode, ...library });
    const cif: Cif = await connectCif({ window: page.window, clock, timeoutMs: 1000 });
    await settle();
    const raise = async (event: string, argument: string): Promise<void> => {
      for (const handler of page.handlers.get(event) ?? []) await handler(argument);
      await clock.advance(0);
    };
    const closeSession = (): Promise<void> => raise('onSessionClosed', '{"sessionId":"session-id-1"}');
    return { cif, modes, closeSession, raise };
  }

  it('is hidden on CIF 2.0: the page asks for it', async () => {
    const { modes } = await start({ canCreateSession: () => Promise.resolve(true) });
    expect(modes).toEqual([1]);
  });

  it('is asked for again when a session is closed, which may hide it', async () => {
    const { modes, closeSession } = await start({
      canCreateSession: () => Promise.resolve(true),
      getMode: () => Promise.resolve(2),
    });
    await closeSession();
    expect(modes).toEqual([1, 1]);
  });

  it('is asked for again when the host has hidden it, and not when the agent has minimised it', async () => {
    const { modes, raise } = await start({
      canCreateSession: () => Promise.resolve(true),
      getMode: () => Promise.resolve(2),
    });
    await raise('onmodechanged', '{"value":0}');
    expect(modes).toEqual([1]);
    await raise('onmodechanged', '{"value":2}');
    expect(modes).toEqual([1, 1]);
  });

  it('stays minimised when a session is closed: that was the agent', async () => {
    const { modes, closeSession } = await start({
      canCreateSession: () => Promise.resolve(true),
      getMode: () => Promise.resolve(0),
    });
    await closeSession();
    expect(modes).toEqual([1]);
  });

  it('is left as it is on CIF 1.0', async () => {
    const { modes } = await start({ canCreateSession: () => Promise.resolve(null) });
    expect(modes).toEqual([]);
  });

  it('does not wait for a host that is slow to answer whether it has sessions', async () => {
    const { cif } = await start({ canCreateSession: never });
    expect(await cif.environment()).toBeDefined();
  });
});
