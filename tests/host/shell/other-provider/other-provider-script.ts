interface Framework {
  addHandler(name: string, handler: (detail: string) => Promise<unknown>): void;
  setMode(mode: number): Promise<unknown>;
  createSession(input: object): Promise<unknown>;
}

/**
 * Another provider beside ours, as Microsoft's voice is one: it shows itself where it may, takes clicked numbers, and
 * opens a session for each conversation. Tests reach its library by the frame.
 */
window.addEventListener('CIFInitDone', () => {
  const { CIFramework: cif } = Reflect.get(window, 'Microsoft') as unknown as { CIFramework: Framework };
  const events: [string, string][] = [];
  Object.assign(window, { events });
  for (const name of ['onclicktoact', 'onmodechanged', 'onSessionSwitched', 'onSessionClosed']) {
    cif.addHandler(name, (detail) => {
      events.push([name, detail]);
      if (name === 'onclicktoact') document.querySelector('#clicked')?.append(detail);
      return Promise.resolve();
    });
  }
  document.querySelector('#conversation')?.addEventListener('click', () => {
    void cif.createSession({ templateName: 'local_default_session' }).catch(() => undefined);
  });
  void cif.setMode(1).catch(() => undefined);
  document.title = 'Ready';
});
