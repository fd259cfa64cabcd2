import type { InstalledCifHost, InstallOptions } from '../host/shell/cif/cif-host-script';

/** Karma's page: Dynamics' main window to the specs, which karma runs in a frame below it. */
const main = window.top ?? window;

/**
 * The local Dynamics behind karma's own origin, fresh: sample data, the agent signed in.
 * @throws Error where karma runs without it
 */
export async function resetHost(): Promise<void> {
  // the host's own pages begin a session; with it come the scripts of Dynamics' main window
  await loadOnce('/_host/xrm.js');
  await loadOnce('/_host/cif-host.js');
  await control('reset');
}

/** `POST /_sim/<what>`: reset, user, faults, modes. */
export async function control(what: string, body: object = {}): Promise<void> {
  const answer = await fetch(`/_sim/${what}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`/_sim/${what}: ${String(answer.status)} ${await answer.text()}`);
}

export function installCifHost(options?: InstallOptions): InstalledCifHost {
  const install: unknown = Reflect.get(main, 'installCifHost');
  if (typeof install !== 'function') throw new Error('The local Dynamics has no /_host/cif-host.js.');
  return Reflect.apply(install, main, [location.origin, options]) as InstalledCifHost;
}

/** The organisation's Web API, asked without any code of ours. */
export async function firstRow(path: string): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(`/api/data/v9.2/${path}`);
  const { value } = (await answer.json()) as { value?: Record<string, unknown>[] };
  const [row] = value ?? [];
  if (!row) throw new Error(`The sample data has no row for ${path}.`);
  return row;
}

function loadOnce(src: string): Promise<void> {
  const loaded = main.document.querySelector(`script[src="${src}"]`);
  if (loaded) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = main.document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`No local Dynamics answers at ${src}. Run "npm test -- contract", which starts one.`));
    });
    main.document.head.append(script);
  });
}
