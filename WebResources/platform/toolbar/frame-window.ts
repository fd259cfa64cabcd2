import { undoList, type Undo } from '../../ports/undo';

export interface FrameWindow {
  /** To the page in the frame, if it is of the pinned origin; the browser drops it otherwise. */
  post(message: object): void;
  /** Each (re)load of the frame. */
  onLoad(listener: () => void): Undo;
  /** What the frame posts to one of the windows, from the pinned origin. */
  onMessage(listener: (data: unknown) => void): Undo;
}

/** The window of a frame; messages go to one origin and are taken from it alone. */
export function frameWindow(
  frame: HTMLIFrameElement,
  origin: string,
  messageWindows: readonly Window[],
): FrameWindow {
  return {
    post: (message) => frame.contentWindow?.postMessage(message, origin),
    onLoad(listener) {
      frame.addEventListener('load', listener);
      return () => {
        frame.removeEventListener('load', listener);
      };
    },
    onMessage(listener) {
      const handle = (event: MessageEvent<unknown>): void => {
        const isFrame = event.source !== null && event.source === frame.contentWindow;
        if (isFrame && event.origin === origin) listener(event.data);
      };
      const undos = undoList();
      for (const target of messageWindows) {
        target.addEventListener('message', handle);
        undos.add(() => {
          target.removeEventListener('message', handle);
        });
      }
      return undos.run;
    },
  };
}
