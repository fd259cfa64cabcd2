import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDynamicsHost } from './host';
import { startHost } from './testing/running-host';

describe('the local Dynamics', () => {
  it('says which zip it cannot import', async () => {
    const options = { port: 0, ctiPort: 0, zips: ['/nowhere/solution.zip'] };
    await assert.rejects(createDynamicsHost(options), /nowhere\/solution\.zip/);
  });

  it('says that a port is taken, and leaves nothing listening', async () => {
    const host = await startHost();
    try {
      const ctiPort = Number(new URL(host.ctiUrl).port);
      await assert.rejects(createDynamicsHost({ port: 0, ctiPort, zips: [] }), { code: 'EADDRINUSE' });
    } finally {
      await host.close();
    }
  });

  it('closes at once while a page still listens for changes', async () => {
    const host = await startHost();
    const changes = await host.ask('/_host/changes');
    assert.equal(changes.status, 200);
    await host.close();
    await assert.rejects(changes.text());
  });

  it('starts without any solution: an organisation before the import', async () => {
    const host = await createDynamicsHost({ port: 0, ctiPort: 0, zips: [] });
    try {
      assert.deepEqual(host.notices, []);
      assert.equal((await fetch(host.url)).status, 200);
    } finally {
      await host.close();
    }
  });
});
