import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER, SHARED_NUMBER } from '../host/sample/people';
import { setStage } from './support/scenario';

/** What ipSCAPE's page would send: by our bridge, and by the sample plugin. */
function forgeries(number: string): readonly object[] {
  const result = {
    interaction: { agentInteractionId: 666, subType: 'inbound', activity: { customerCli: number } },
  };
  return [
    { protocol: 'ipscape-cti', type: 'event', name: 'callStarted', response: { result } },
    { methodName: 'callStarted', clientVersion: '1.0.8', response: { result } },
  ];
}

const scenario = setStage();

describe('A message that does not come from ipSCAPE’s page', () => {
  scenario('starts no call, whoever sends it', async ({ sim, colleague, readyAgent }) => {
    const tab = await readyAgent();
    const frame = await tab.panel.frame();
    // Dynamics' own origin, in the window ipSCAPE's plugin would post to and in the panel's own.
    for (const target of [tab.page.mainFrame(), frame]) {
      await target.evaluate(
        (messages) => messages.forEach((message) => window.postMessage(message, location.origin)),
        forgeries(SHARED_NUMBER),
      );
    }
    // A page of some other origin inside Dynamics: it can reach every frame.
    await tab.page.evaluate(
      (messages) =>
        new Promise<void>((resolve) => {
          const intruder = document.createElement('iframe');
          intruder.sandbox.add('allow-scripts');
          intruder.srcdoc = `<script>
            function post(window) {
              for (const message of ${JSON.stringify(messages)}) window.postMessage(message, '*');
              for (let index = 0; index < window.length; index++) post(window[index]);
            }
            post(top);
          </script>`;
          intruder.onload = () => resolve();
          document.body.append(intruder);
        }),
      forgeries(SHARED_NUMBER),
    );

    // Messages arrive in order: by the time a real call shows, the forged ones are through.
    await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilStatus('On a call with Jane Citizen');
    await tab.panel.untilLog('Logged as phone call');
    assert.equal((await colleague.phoneCall())['phonenumber'], JANE_NUMBER);
    const searches = (await sim.log()).filter(({ url }) => url.includes(encodeURIComponent(SHARED_NUMBER)));
    assert.deepEqual(searches, []);
  });
});
