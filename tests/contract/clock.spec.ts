import { browserClock } from '../../WebResources/platform/browser-clock';
import { clockFake } from '../support/clock-fake';
import { clockContract } from './clock-contract';

clockContract('the fake', () => {
  const clock = clockFake();
  return { clock, pass: (ms) => clock.advance(ms) };
});

clockContract('the browser', () => ({
  clock: browserClock,
  // time itself is what is tested here, so time has to pass
  pass: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}));
