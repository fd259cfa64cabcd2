import { connectTabs } from '../../WebResources/platform/tabs/tabs';
import type { Clock } from '../../WebResources/ports/clock';
import { tabsFake } from '../support/tabs-fake';
import { tabsContract } from './tabs-contract';

tabsContract('the fake', () => {
  const tabs = tabsFake();
  return (user) => tabs.open(user);
});

/** Locks and channels notify tabs of one page apart as they do pages: each asks for itself. */
tabsContract('Web Lock and channel', () => {
  const tenant = `${crypto.randomUUID()}.ipscape.example`;
  let moment = 0;
  const clock: Clock = { now: () => new Date(++moment), after: () => () => undefined };
  return (user) => {
    const presence = new EventTarget();
    const tabs = connectTabs({
      tenant,
      user,
      clock,
      windows: [presence as Window],
      onTrouble: () => undefined,
    });
    return {
      ...tabs,
      close: tabs.stop,
      focus: () => presence.dispatchEvent(new Event('focus')),
    };
  };
});
