import { dynamicsWindow, findXrm, userLanguage, userRoles } from '../../../WebResources/platform/xrm';

function xrmWith(userSettings: object): Xrm.XrmStatic {
  const global = { getGlobalContext: () => ({ userSettings }) };
  return { WebApi: {}, Utility: global } as unknown as Xrm.XrmStatic;
}

/** A window below `parent`; without one, the topmost. Karma's own top window may hold an Xrm of other specs. */
function windowBelow(parent: Window | undefined, xrm?: unknown): Window {
  const made = { location, ...(xrm !== undefined && { Xrm: xrm }) };
  return Object.assign(made, { parent: parent ?? made }) as unknown as Window;
}

/** A page of another origin: every look into it throws, its `parent` alone may be read. */
function foreignWindow(): Window {
  const blocked = (): never => {
    throw new DOMException('Blocked a frame', 'SecurityError');
  };
  const made = {};
  Object.defineProperties(made, {
    Xrm: { get: blocked },
    location: { get: blocked },
    parent: { get: () => made },
  });
  return made as Window;
}

describe('Xrm', () => {
  it('is found above the panel and its container', () => {
    const xrm = xrmWith({});
    const main = windowBelow(undefined, xrm);
    const panel = windowBelow(windowBelow(main));
    expect(findXrm(panel) === xrm).toBeTrue();
    expect(dynamicsWindow(panel) === main).toBeTrue();
  });

  it('is the nearest one', () => {
    const near = xrmWith({});
    const panel = windowBelow(windowBelow(windowBelow(undefined, xrmWith({})), near));
    expect(findXrm(panel) === near).toBeTrue();
  });

  it('is not taken where it gives no access to data', () => {
    expect(findXrm(windowBelow(windowBelow(undefined, { Utility: {} })))).toBeUndefined();
  });

  it('is missing without an error where a page of another origin is in the way', () => {
    const panel = windowBelow(foreignWindow());
    expect(findXrm(panel)).toBeUndefined();
    expect(dynamicsWindow(panel) === panel).toBeTrue();
  });

  it('gives the agent’s language and roles', () => {
    const role = { id: '{AAAAAAAA-0000-4000-8000-000000000001}', name: 'Sales' };
    const xrm = xrmWith({ languageId: 1031, roles: { get: () => [role] } });
    expect(userLanguage(xrm)).toBe(1031);
    expect(userRoles(xrm)).toEqual(['aaaaaaaa-0000-4000-8000-000000000001']);
    expect(userLanguage(undefined)).toBe(1033);
    expect(userRoles(undefined)).toEqual([]);
  });
});
