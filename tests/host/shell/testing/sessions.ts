import assert from 'node:assert/strict';
import type { Frame } from 'puppeteer';
import { addProfile, type NewProvider } from './profile';
import { at, call, callForJson } from './provider-page';
import type { ShellStage } from './shell-stage';

export const TEMPLATE = 'local_call_session';

const OURS: NewProvider = { name: 'ours', path: '/WebResources/ips_/panel/panel.html', order: 1 };

/** The agent in an app with sessions, in a profile with a channel provider. @returns the provider's frame */
export async function agentWithSessions(stage: ShellStage): Promise<Frame> {
  await stage.control('modes', { cif2: true });
  await addProfile(stage.url(), [OURS]);
  await stage.signIn('agent');
  await stage.openApp('CustomerServiceHub', 'contact');
  return stage.widget();
}

export async function createSession(
  frame: Frame,
  customer = 'Jane',
  interactionId = '1001',
): Promise<string> {
  const input = { templateName: TEMPLATE, templateParameters: { customer }, context: { interactionId } };
  const session = await resolved(frame, 'createSession', input);
  assert.ok(typeof session === 'string');
  return session;
}

export async function resolved(frame: Frame, name: string, ...args: unknown[]): Promise<unknown> {
  const settled = await call(frame, name, ...args);
  assert.ok('resolved' in settled, JSON.stringify(settled));
  return settled.resolved;
}

/** The message of the raw Map that the calls of sessions reject with. */
export async function refusal(frame: Frame, name: string, ...args: unknown[]): Promise<string> {
  const settled = await call(frame, name, ...args);
  assert.ok('rejected' in settled, JSON.stringify(settled));
  const entries = at(settled.rejected, 'entries');
  assert.ok(Array.isArray(entries), JSON.stringify(settled));
  const values = new Map(entries as readonly (readonly [string, unknown])[]);
  assert.equal(values.get('msdyn_name'), name);
  return String(values.get('message'));
}

export async function firstContact(frame: Frame): Promise<string> {
  const rows = await callForJson(frame, 'searchAndOpenRecords', 'contact', '?$top=1', true);
  return String(at(rows, '0', 'contactid'));
}

/** What the agent sees and does in the rail of sessions. */
export function railOf({ page, click }: ShellStage) {
  return {
    titles: () =>
      page().$$eval('[data-testid="session"] > button:first-child', (buttons) =>
        buttons.map((button) => button.textContent),
      ),
    goTo: (session: string) => click(`[data-session="${session}"] > button`),
    goHome: () => click('[data-owner="home"] > button'),
  };
}
