import { startAgain, type StartAgain } from '../../../WebResources/panel/start-again';
import type { SoftphoneState } from '../../../WebResources/panel/softphone';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import { clockFake, type ClockFake } from '../../support/clock-fake';

const FAILED: SoftphoneState = { kind: 'failed', error: new AdapterError('CIF_REFUSED') };
const STOPPED: SoftphoneState = { kind: 'stopped' };

describe('A softphone that could not start', () => {
  let clock: ClockFake;
  let log: string[];
  let start: StartAgain;
  beforeEach(() => {
    clock = clockFake();
    log = [];
    start = startAgain({
      clock,
      retry: () => log.push('retry'),
      giveWay: () => log.push('give way'),
    });
  });

  async function fail(softphone = FAILED): Promise<void> {
    start.follow(softphone);
    start.follow(softphone);
    await clock.advance(20_000);
  }

  it('is tried three times more, then the tab gives way', async () => {
    for (let times = 0; times < 3; times++) await fail();
    expect(log).toEqual(['retry', 'retry', 'retry']);
    start.follow(FAILED);
    expect(log.at(-1)).toBe('give way');
  });

  it('is tried from the beginning when the tab acts again', async () => {
    for (let times = 0; times < 4; times++) await fail();
    start.follow(STOPPED);
    log.length = 0;
    await fail();
    expect(log).toEqual(['retry']);
  });

  it('keeps the lock while there is a frame, which may have a call in it', async () => {
    const frame = document.createElement('iframe');
    for (let times = 0; times < 6; times++) await fail({ ...FAILED, frame });
    expect(log).toEqual(Array.from({ length: 6 }, () => 'retry'));
  });

  it('is left alone once the tab stops', async () => {
    start.follow(FAILED);
    start.stop();
    await clock.advance(60_000);
    expect(log).toEqual([]);
  });
});
