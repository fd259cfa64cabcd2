import { useEffect, useState } from 'preact/hooks';
import { useShell } from '../shell-context';
import type { Loaded } from '../store';
import { messageOf, readRows, type RowPage } from '../xrm/web-api-request';

const PAGE_SIZE = 50;

export interface Rows {
  readonly loaded: Loaded<RowPage>;
  /** Reads the next page and puts it below. */
  more(): void;
  refresh(): void;
}

/**
 * The rows of one request, read again whenever rows of `table` change.
 * @param path none: nothing to read yet
 */
export function useRows(table: string, path: string | undefined, pageSize = PAGE_SIZE): Rows {
  const { onRowsChanged } = useShell();
  const [loaded, setLoaded] = useState<Loaded<RowPage>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const refresh = () => setRound((count) => count + 1);

  useEffect(() => onRowsChanged((changed) => changed === table && refresh()), [table]);

  useEffect(() => {
    let isStale = false;
    if (path === undefined) return undefined;
    readRows(path, pageSize).then(
      (value) => !isStale && setLoaded({ state: 'ready', value }),
      (thrown: unknown) => !isStale && setLoaded({ state: 'failed', message: messageOf(thrown) }),
    );
    return () => void (isStale = true);
  }, [path, pageSize, round]);

  async function more(): Promise<void> {
    if (loaded.state !== 'ready' || loaded.value.nextLink === undefined) return;
    const { rows } = loaded.value;
    try {
      const next = await readRows(loaded.value.nextLink, pageSize);
      setLoaded({ state: 'ready', value: { ...next, rows: [...rows, ...next.rows] } });
    } catch (thrown) {
      setLoaded({ state: 'failed', message: messageOf(thrown) });
    }
  }
  return { loaded, more: () => void more(), refresh };
}
