import { freePort } from '../../scripts/free-port.js';
import { MANAGED_ZIP } from '../../scripts/paths.js';
import { runMain } from '../../scripts/run-main.js';
import { runNode } from '../../scripts/test/run-node.js';
import { createDynamicsHost } from './host.js';

/**
 * Runs karma with a local Dynamics beside it: the real ports meet it on karma's own origin, as the panel meets its
 * organisation. Further variables of the environment are karma's.
 */
await runMain(import.meta.url, async () => {
  const karmaPort = await freePort();
  const publicUrl = `http://localhost:${String(karmaPort)}`;
  const host = await createDynamicsHost({ port: 0, ctiPort: 0, zips: [MANAGED_ZIP], publicUrl });
  try {
    const { exitCode } = await runNode(['node_modules/karma/bin/karma', 'start', 'karma.conf.js'], {
      show: true,
      env: { HOST_URL: host.url, CTI_URL: host.ctiUrl, KARMA_PORT: String(karmaPort) },
    });
    process.exitCode = exitCode;
  } finally {
    await host.close();
  }
});
