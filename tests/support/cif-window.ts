import type { CifHandler, CifLibrary } from '../../WebResources/platform/cif/load-library';

export const ENVIRONMENT = {
  orgId: '{AAAAAAAA-0000-4000-8000-000000000001}',
  userId: '{BBBBBBBB-0000-4000-8000-000000000001}',
  appid: 'cccccccc-0000-4000-8000-000000000001',
  customParams: '{"provider":"ipscape"}',
};

/** A window that holds a library of Microsoft's shape already. */
export function windowWith(library: Partial<CifLibrary>): {
  window: Window;
  handlers: Map<string, Set<CifHandler>>;
} {
  const handlers = new Map<string, Set<CifHandler>>();
  const whole: CifLibrary = {
    getEnvironment: () => Promise.resolve(JSON.stringify(ENVIRONMENT)),
    openForm: () => new Promise(() => undefined),
    renderSearchPage: () => Promise.resolve(null),
    addHandler: (event, handler) => {
      handlers.set(event, (handlers.get(event) ?? new Set()).add(handler));
    },
    removeHandler: (event, handler) => handlers.get(event)?.delete(handler),
    ...library,
  };
  return { window: { Microsoft: { CIFramework: whole } } as unknown as Window, handlers };
}
