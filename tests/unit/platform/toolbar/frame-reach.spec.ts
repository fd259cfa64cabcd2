import { frameReach, type FrameReach } from '../../../../WebResources/platform/toolbar/frame-reach';
import { clockFake, type ClockFake } from '../../../support/clock-fake';

const ORIGIN = 'https://tenant.example.com';

describe('Whether a framed page can be had', () => {
  let page: Document;
  let clock: ClockFake;
  let reach: FrameReach;

  beforeEach(() => {
    page = document.implementation.createHTMLDocument();
    clock = clockFake();
    reach = frameReach(page, ORIGIN, clock);
  });

  function refuse(effectiveDirective: string, blockedURI: string): void {
    const details = {
      effectiveDirective,
      blockedURI,
      documentURI: '',
      violatedDirective: '',
      originalPolicy: '',
      disposition: 'enforce',
      statusCode: 0,
    } as const;
    page.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', details));
  }
  async function answer(): Promise<boolean> {
    const reachable = reach.isReachable();
    await clock.advance(1000);
    return reachable;
  }

  it('is yes where its host answers at all', async () => {
    const request = spyOn(window, 'fetch').and.resolveTo(new Response());
    expect(await answer()).toBeTrue();
    expect(request.calls.mostRecent().args as unknown[]).toEqual([
      ORIGIN,
      { mode: 'no-cors', credentials: 'omit', cache: 'no-store' },
    ]);
  });

  it('is no where its host does not answer', async () => {
    spyOn(window, 'fetch').and.rejectWith(new TypeError('Failed to fetch'));
    expect(await answer()).toBeFalse();
  });

  it('is no where the policy of Dynamics forbids the frame, without asking', async () => {
    const request = spyOn(window, 'fetch');
    refuse('frame-src', `${ORIGIN}/cti/?integration=1`);
    expect(await answer()).toBeFalse();
    expect(request).not.toHaveBeenCalled();
  });

  it('is yes where the policy forbids only the request that asks', async () => {
    spyOn(window, 'fetch').and.callFake(() => {
      refuse('connect-src', `${ORIGIN}/`);
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    expect(await answer()).toBeTrue();
  });

  it('does not depend on what is forbidden to others', async () => {
    refuse('frame-src', 'https://elsewhere.example.com');
    spyOn(window, 'fetch').and.resolveTo(new Response());
    expect(await answer()).toBeTrue();
  });

  it('is not watched any more after stop', async () => {
    spyOn(window, 'fetch').and.resolveTo(new Response());
    reach.stop();
    refuse('frame-src', ORIGIN);
    expect(await answer()).toBeTrue();
  });
});
