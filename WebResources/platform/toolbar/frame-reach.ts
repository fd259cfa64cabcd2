import type { Clock } from '../../ports/clock';
import type { Undo } from '../../ports/undo';

/** Violation events come in a task of their own, after the refused request has failed. */
const VIOLATION_MS = 100;

export interface FrameReach {
  /** Whether a page of that origin can be had at all; true where it cannot be found out. */
  isReachable(): Promise<boolean>;
  stop: Undo;
}

/**
 * Tells a page that did not load from one that did: an iframe raises `load` for the browser's own error page too, and
 * a foreign document cannot be looked into. So, when asked, a request whose answer stays hidden (`no-cors`) finds out
 * whether the host answers, and `securitypolicyviolation` says whether Dynamics' own policy forbade the frame (then
 * it cannot be had) or only that request (then it cannot be found out).
 */
export function frameReach(page: Document, origin: string, clock: Clock): FrameReach {
  const blocked = new Set<string>();
  const onViolation = (event: SecurityPolicyViolationEvent): void => {
    if (event.blockedURI.startsWith(origin)) blocked.add(event.effectiveDirective);
  };
  page.addEventListener('securitypolicyviolation', onViolation);

  return {
    async isReachable() {
      if (blocked.has('frame-src')) return false;
      try {
        await fetch(origin, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' });
        return true;
      } catch {
        await new Promise<void>((resolve) => clock.after(VIOLATION_MS, resolve));
        return blocked.has('connect-src');
      }
    },
    stop: () => {
      page.removeEventListener('securitypolicyviolation', onViolation);
    },
  };
}
