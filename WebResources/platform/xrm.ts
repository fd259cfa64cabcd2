import * as v from 'valibot';
import { plainGuid } from '../ports/records';

/**
 * The one module that looks at windows above our own.
 *
 * The panel runs in CIF's container page inside Dynamics' page: `parent` is the container, and only `top` holds Xrm.
 * Microsoft supports `parent.Xrm` inside forms alone, and `ClientGlobalContext.js.aspx` gives no Xrm.WebApi, so the
 * panel looks for Xrm upwards and falls back to `fetch` where there is none (pages of the site map have none).
 * Where Dynamics itself is framed by a foreign page (Teams, a portal) `top` belongs to another origin: touching it
 * throws, and Xrm sits in a window between.
 */

/** Own window first, then each one above it up to the top. */
function windowsUpwards(own: Window): readonly Window[] {
  const windows = [own];
  for (let next = own; next !== next.parent;) {
    next = next.parent;
    windows.push(next);
  }
  return windows;
}

const lookUps = v.object({ WebApi: v.unknown(), Utility: v.unknown() });
/** Some windows have an Xrm that cannot look up data. */
const xrm = v.custom<Xrm.XrmStatic>((found) => v.is(lookUps, found));

/** @returns the window's Xrm, `undefined` also where its origin is another and the look at it throws */
function xrmOf(candidate: Window): Xrm.XrmStatic | undefined {
  try {
    const found: unknown = Reflect.get(candidate, 'Xrm');
    return v.is(xrm, found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isReadable(candidate: Window): boolean {
  try {
    return candidate.location.origin === window.location.origin;
  } catch {
    return false;
  }
}

/** @returns the nearest Xrm that can look up data, `undefined` where no window of ours has one */
export function findXrm(own: Window = window): Xrm.XrmStatic | undefined {
  for (const candidate of windowsUpwards(own)) {
    const xrm = xrmOf(candidate);
    if (xrm) return xrm;
  }
  return undefined;
}

/**
 * Dynamics' main window: the one with Xrm, else the topmost of our own origin. The agent's focus and messages of
 * ipSCAPE's older plugin (it posts to `top`) arrive there.
 */
export function dynamicsWindow(own: Window = window): Window {
  const ours = windowsUpwards(own).filter(isReadable);
  return ours.find((candidate) => xrmOf(candidate)) ?? ours[ours.length - 1] ?? own;
}

/** The windows in which the agent is and messages arrive: ours and Dynamics' main one, once where they are the same. */
export function pageWindows(): readonly Window[] {
  return [...new Set([window, dynamicsWindow()])];
}

/** The signed-in user's language, as the RESX files are named by it; English where there is no Xrm to ask. */
export function userLanguage(xrm: Xrm.XrmStatic | undefined): number {
  return xrm?.Utility.getGlobalContext().userSettings.languageId ?? 1033;
}

/** Ids of the signed-in user's security roles; none where there is no Xrm to ask. */
export function userRoles(xrm: Xrm.XrmStatic | undefined): readonly string[] {
  return (xrm?.Utility.getGlobalContext().userSettings.roles.get() ?? []).map(({ id }) => plainGuid(id));
}
