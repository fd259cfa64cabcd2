import { useEffect, useState } from 'preact/hooks';
import type { TableDescription } from '../../description';
import { describeTable } from '../host-context';
import type { Loaded } from '../store';
import { messageOf } from '../xrm/web-api-request';

export function useTable(logicalName: string): Loaded<TableDescription> {
  const [loaded, setLoaded] = useState<Loaded<TableDescription>>({ state: 'loading' });
  useEffect(() => {
    let isStale = false;
    describeTable(logicalName).then(
      (value) => !isStale && setLoaded({ state: 'ready', value }),
      (thrown: unknown) => !isStale && setLoaded({ state: 'failed', message: messageOf(thrown) }),
    );
    return () => void (isStale = true);
  }, [logicalName]);
  return loaded;
}
