/**
 * Server-sent events for as long as the page is shown. The browser connects again by itself where the connection breaks;
 * but Chrome may keep that of a document that is gone for minutes, and opens six to one server at most.
 *
 * @param handlers by the event's name
 */
export function openEvents(url: string, handlers: Readonly<Record<string, (data: string) => void>>): void {
  let source: EventSource | undefined;

  function open(): void {
    source = new EventSource(url);
    for (const [name, handle] of Object.entries(handlers))
      source.addEventListener(name, ({ data }: MessageEvent<string>) => {
        handle(data);
      });
  }
  function close(): void {
    source?.close();
    source = undefined;
  }

  window.addEventListener('pagehide', close);
  // back from the browser's memory
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) open();
  });
  open();
}
