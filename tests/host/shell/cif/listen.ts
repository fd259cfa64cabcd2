import type { Wire } from './wire';

/** Gives a wire the messages that reach a window. Ports and workers are no senders of this protocol. */
export function listenOn(target: Window, wire: Wire): void {
  target.addEventListener('message', ({ data, origin, source }) =>
    wire.receive({ data, origin, source: source && 'window' in source ? source : null }),
  );
}
