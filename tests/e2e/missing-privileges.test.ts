import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'node:test';
import { ROOT } from '../../scripts/paths';
import { JANE_NUMBER } from '../host/sample/people';
import { APP, setStage } from './support/scenario';

const ROLE = readFileSync(join(ROOT, 'Solution/Roles/ipSCAPE CTI Agent.xml'), 'utf8');
const PRIVILEGES = [...ROLE.matchAll(/<RolePrivilege name="(\w+)"/g)].map(([, name = '']) => name);

const scenario = setStage();

describe('Of an agent’s roles', () => {
  scenario('each privilege is needed: without it the panel names it', async (scene) => {
    const { sim, openTab, expectError } = scene;
    expectError(/403/);
    await sim.signIn();
    const { panel, reload } = await openTab(APP);
    assert.ok(PRIVILEGES.length > 10);
    // From here on the browser has a good configuration: without the right to read it the panel goes on by that.
    await panel.untilStatus('Ready');
    for (const name of PRIVILEGES) {
      await sim.user('agent', name);
      await reload();
      await panel.untilNotice('missing-privileges');
      await panel.unfold('missing-privileges');
      await panel.untilNotice('missing-privileges', `(${name})`);
    }
  });

  scenario('a missing one stops only what needs it, which says so by name', async (scene) => {
    const { sim, openTab, expectError } = scene;
    // A write that the reload interrupts is sent again, and answered that it is done: 400 and 412.
    expectError(/40[03]|412/);
    await sim.signIn();
    const { panel, reload } = await openTab(APP);
    for (const name of ['prvCreateActivity', 'prvAppendActivity', 'prvAppendToContact', 'prvAppendToUser']) {
      await sim.user('agent', name);
      await reload();
      await panel.untilStatus('Ready');
      const call = await sim.call({ number: JANE_NUMBER });
      await panel.untilStatus('Jane Citizen');
      await panel.untilLog(new RegExp(`(Refused by Dynamics|Logged without the link).* missing ${name}`));
      await sim.hangup(call);
      await sim.close(call);
    }
  });

  scenario('what is missing is reported with the role to ask for, until it is given', async (scene) => {
    const { sim, openTab, expectError } = scene;
    expectError(/403/);
    await sim.signIn();
    await sim.user('agent', 'prvReadLead', 'prvAppendToLead');
    const { panel } = await openTab(APP);
    await panel.untilNotice('missing-privileges', 'Your roles lack 2 privileges on Lead');
    await panel.unfold('missing-privileges');
    await panel.untilNotice('missing-privileges', 'the role ipSCAPE CTI Agent (this environment)');
    await sim.user('agent');
    await panel.choose('Reload configuration');
    await panel.untilNoNotice('missing-privileges');
  });
});
