import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const scenario = setStage();

/** What a browser may do instead of storing or connecting tabs, as scripts that run before those of each frame. */
const TROUBLES = {
  'never opens its storage':
    'indexedDB.open = () => Object.assign(new EventTarget(), { readyState: "pending" });',
  'refuses to open its storage':
    'indexedDB.open = () => { throw new DOMException("denied", "SecurityError"); };',
  'never completes a write':
    'IDBObjectStore.prototype.put = function () { return Object.assign(new EventTarget(), {}); };' +
    'IDBTransaction.prototype.commit = () => undefined;' +
    'for (const event of ["oncomplete", "onsuccess"]) Object.defineProperty(IDBTransaction.prototype, event, { set() {} });',
  'has no Web Locks': 'Object.defineProperty(Navigator.prototype, "locks", { value: undefined });',
  'has no channel between tabs': 'delete window.BroadcastChannel;',
} as const;

async function worksOnACall(scene: Scene, script: string, notice: string): Promise<void> {
  const { sim, colleague, readyAgent } = scene;
  const { page, panel, reload, untilRecord } = await readyAgent();
  await page.evaluateOnNewDocument(script);
  await reload();
  await panel.untilStatus('Ready');
  const id = await sim.call({ number: JANE_NUMBER });
  await untilRecord('Jane Citizen');
  await panel.untilLog('Logged as phone call');
  await panel.untilNotice(notice);
  await sim.hangup(id);
  await sim.wrap(id, 'Sale');
  const row = await until('completion', colleague.phoneCall, ({ statecode }) => statecode === 1);
  assert.equal(row['ips_wrapcode'], 'Sale');
}

describe('A browser that', () => {
  for (const [name, script] of Object.entries(TROUBLES)) {
    const notice = /storage|write/.test(name) ? 'browser-storage' : 'browser-tabs';
    scenario(`${name} is named as the cause, and calls open and are logged all the same`, (scene) =>
      worksOnACall(scene, script, notice),
    );
  }
});
