/** Tells of rows that changed in Dataverse, by whomever: the host's own news, not a feature of Dynamics. */
export function listenForChanges(onChanged: (table: string) => void): () => void {
  const source = new EventSource('/_host/changes');
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const change: unknown = JSON.parse(data);
    if (typeof change === 'object' && change !== null && 'table' in change) onChanged(String(change.table));
  };
  // Chrome may keep the connection of a document that is gone for minutes, and opens six to one server at most.
  window.addEventListener('pagehide', () => source.close());
  return () => source.close();
}
