import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The place of ipSCAPE's page. The frame is put in once and never touched by rendering: an iframe that is moved or
 * replaced in the document reloads, which would end the call.
 */
export function Softphone({ frame }: { readonly frame: HTMLIFrameElement | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!frame) return undefined;
    place.current?.append(frame);
    return () => {
      frame.remove();
    };
  }, [frame]);
  return <div class="softphone-place" ref={place} />;
}
