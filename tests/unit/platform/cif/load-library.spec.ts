import { loadLibrary, type CifLibrary } from '../../../../WebResources/platform/cif/load-library';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { clockFake, type ClockFake } from '../../../support/clock-fake';

const METHODS = ['getEnvironment', 'openForm', 'renderSearchPage', 'addHandler', 'removeHandler'];

/** A script that behaves like Microsoft's: its global at once, its event in the next turn. */
function librarySource({ methods = METHODS, says = 'CIFInitDone' } = {}): string {
  const members = methods.map((method) => `${method}() {}`).join(', ');
  const source = `window.loads = (window.loads || 0) + 1;
    window.Microsoft = { CIFramework: { ${members} } };
    setTimeout(() => dispatchEvent(new CustomEvent('${says}')), 0);`;
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}

describe('Loading CIF’s library', () => {
  let frame: HTMLIFrameElement;
  let own: Window;
  let clock: ClockFake;
  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
    own = frame.contentWindow!;
    clock = clockFake();
  });
  afterEach(() => {
    frame.remove();
  });
  const load = (url: string): Promise<CifLibrary> => loadLibrary(own, url, clock, 1000);
  const scripts = (): readonly HTMLScriptElement[] => [...own.document.querySelectorAll('script')];

  async function errorOf(work: Promise<unknown>): Promise<AdapterError> {
    const thrown: unknown = await work.catch((error: unknown) => error);
    if (thrown instanceof AdapterError) return thrown;
    throw new Error('no AdapterError');
  }

  it('waits for CIFInitDone and names the origin the library posts to', async () => {
    const library = await load(librarySource());
    expect(typeof library.openForm).toBe('function');
    expect(scripts()[0]?.dataset['cifid']).toBe('CIFMainLibrary');
    expect(scripts()[0]?.dataset['crmurl']).toBe(own.location.origin);
    expect(clock.pending()).toBe(0);
  });

  it('loads it once: two copies answer each other’s messages', async () => {
    const url = librarySource();
    await Promise.all([load(url), load(url)]);
    await load(url);
    expect(scripts().length).toBe(1);
    expect(Reflect.get(own, 'loads')).toBe(1);
  });

  it('reports that the file is not there, and asks again on a retry', async () => {
    const error = await errorOf(load('/no/such/library.js'));
    expect([error.code, error.values['why']]).toEqual(['CIF_LIBRARY_MISSING', 'not loaded']);
    expect(scripts().length).toBe(0);
    expect(await load(librarySource())).toBeDefined();
  });

  it('gives up on a script that never raises CIFInitDone and is no library', async () => {
    const url = librarySource({ methods: [], says: 'something-else' });
    const loaded = new Promise((resolve) => {
      own.addEventListener('something-else', resolve);
    });
    const error = errorOf(load(url));
    await loaded;
    await clock.advance(1000);
    expect((await error).values['why']).toBe('no CIFInitDone');
  });

  it('refuses a library that lacks what we use', async () => {
    const error = await errorOf(load(librarySource({ methods: ['getEnvironment'] })));
    expect([error.code, error.values['why']]).toEqual(['CIF_LIBRARY_MISSING', 'incomplete']);
  });
});
