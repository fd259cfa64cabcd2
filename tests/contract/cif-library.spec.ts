import { browserClock } from '../../WebResources/platform/browser-clock';
import { connectCif } from '../../WebResources/platform/cif/cif-library';
import { AdapterError } from '../../WebResources/ports/adapter-error';
import type { InstalledCifHost } from '../host/shell/cif/cif-host-script';
import { cifContract } from './cif-contract';
import { installCifHost, resetHost } from './local-host';

let host: InstalledCifHost | undefined;

async function install(): Promise<InstalledCifHost> {
  await resetHost();
  host = installCifHost();
  return host;
}
function uninstall(): void {
  host?.uninstall();
  host = undefined;
}

describe('On the local Dynamics', () => {
  afterEach(uninstall);

  cifContract('its library', async () => {
    const installed = await install();
    return {
      cif: await connectCif({ window, clock: browserClock, timeoutMs: 4000 }),
      shown: () => installed.calls.map(({ name, args }) => inWords(name, args)),
      save: ({ table, id, name }) => {
        installed.save({ entityType: table, id: `{${id.toUpperCase()}}`, name });
      },
      click: (number) => {
        const payload = { value: number, name: 'mobilephone', format: 'phone', entityLogicalName: 'contact' };
        void installed.raise('onclicktoact', payload);
      },
      navigate: ({ table, id }) => {
        const value = `${location.origin}/main.aspx?pagetype=entityrecord&etn=${table}&id=${id}`;
        void installed.raise('onpagenavigate', { value });
      },
    };
  });

  it('CIF is told apart from a host that does not answer', async () => {
    const installed = await install();
    installed.silence('getenvironment');
    const thrown: unknown = await connectCif({ window, clock: browserClock, timeoutMs: 300 }).catch(
      (error: unknown) => error,
    );
    expect(thrown instanceof AdapterError && thrown.code).toBe('CIF_TIMEOUT');
  });

  it('CIF’s handlers answer the host, which waits for them', async () => {
    const installed = await install();
    const cif = await connectCif({ window, clock: browserClock, timeoutMs: 4000 });
    const undo = cif.onClickToAct(() => undefined);
    const answer = await installed.raise('onclicktoact', { value: '0412', name: 'telephone1' });
    expect(answer?.has('value')).toBeTrue();
    undo();
  });
});

function inWords(name: string, args: readonly unknown[]): string {
  if (name === 'openSearch') return `search ${args.join(' ')}`;
  const form = args[0] as { table: string; id?: string; defaults?: Record<string, unknown> };
  if (form.id !== undefined) return `${form.table} ${form.id}`;
  const values = Object.entries(form.defaults ?? {}).map(([column, value]) => `${column}=${String(value)}`);
  return `new ${form.table} ${values.join(' ')}`;
}
