import { dynamicsWindow, findXrm, userLanguage, userRoles } from '../../../WebResources/platform/xrm';

function xrmWith(userSettings: object): Xrm.XrmStatic {
  const global = { getGlobalContext: () => ({ userSettings }) };
  return { WebApi: {}, Utility: global } as unknown as Xrm.XrmStatic;
}

describe('Xrm', () => {
  let container: HTMLIFrameElement;
  let panel: Window;
  beforeEach(() => {
    container = document.createElement('iframe');
    document.body.append(container);
    const inner = container.contentDocument!.createElement('iframe');
    container.contentDocument!.body.append(inner);
    panel = inner.contentWindow!;
  });
  afterEach(() => {
    container.remove();
    Reflect.deleteProperty(window, 'Xrm');
  });

  it('is found above the panel and its container', () => {
    const xrm = xrmWith({});
    Reflect.set(window, 'Xrm', xrm);
    expect(findXrm(panel)).toBe(xrm);
    expect(dynamicsWindow(panel)).toBe(window);
  });

  it('is the nearest one', () => {
    const near = xrmWith({});
    Reflect.set(window, 'Xrm', xrmWith({}));
    Reflect.set(container.contentWindow!, 'Xrm', near);
    expect(findXrm(panel)).toBe(near);
  });

  it('is not taken from the part that has no data access', () => {
    Reflect.set(window, 'Xrm', { Utility: {} });
    expect(findXrm(panel)).toBeUndefined();
  });

  it('is missing without a fuss where a page of another origin is in the way', () => {
    const foreign = {
      get Xrm(): never {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
      get location(): never {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    };
    Reflect.set(foreign, 'parent', foreign);
    const own = { parent: foreign, location } as unknown as Window;
    expect(findXrm(own)).toBeUndefined();
    // not toBe: it prints both sides, and printing touches what must not be touched
    expect(dynamicsWindow(own) === own).toBeTrue();
  });

  it('tells the agent’s language and roles', () => {
    const role = { id: '{AAAAAAAA-0000-4000-8000-000000000001}', name: 'Sales' };
    const xrm = xrmWith({ languageId: 1031, roles: { get: () => [role] } });
    expect(userLanguage(xrm)).toBe(1031);
    expect(userRoles(xrm)).toEqual(['aaaaaaaa-0000-4000-8000-000000000001']);
    expect(userLanguage(undefined)).toBe(1033);
    expect(userRoles(undefined)).toEqual([]);
  });
});
