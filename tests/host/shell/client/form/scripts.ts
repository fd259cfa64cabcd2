import type { FormHandler } from '../../description';

/** Where a form's libraries live: a frame of their own with `Xrm` in it, as Dynamics' Client API frame is. */
export interface ScriptFrame {
  /** @throws Error naming a function that no library has */
  call(handler: FormHandler, context: unknown): unknown;
  /** @throws Error naming a function that no library has */
  run(functionName: string, parameters: readonly unknown[]): unknown;
  remove(): void;
}

/**
 * Loads a form's libraries one after the other.
 * @throws Error naming a library that does not load
 */
export async function loadScripts(libraries: readonly string[], xrm: object): Promise<ScriptFrame> {
  const frame = document.createElement('iframe');
  frame.id = 'ClientApiFrame';
  frame.title = 'Form scripts';
  frame.hidden = true;
  document.body.append(frame);
  const scriptWindow = frame.contentWindow;
  if (!scriptWindow) throw new Error('The form script frame did not open');
  Object.assign(scriptWindow, { Xrm: xrm });
  for (const name of libraries) await loadScript(scriptWindow.document, name);
  const run: ScriptFrame['run'] = (functionName, parameters) => {
    const scriptFunction = memberAt(scriptWindow, functionName);
    if (!isFunction(scriptFunction)) throw new Error(`The libraries have no function "${functionName}"`);
    return scriptFunction(...parameters);
  };
  return {
    run,
    call: ({ functionName, passesContext, parameters }, context) =>
      run(functionName, [
        ...(passesContext ? [context] : []),
        ...(parameters === '' ? [] : parameters.split(',')),
      ]),
    remove: () => frame.remove(),
  };
}

function loadScript(document: Document, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/WebResources/${name}`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The form library "${name}" could not be loaded`));
    document.head.append(script);
  });
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}

function memberAt(root: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      root,
    );
}
