import { readDeployRequest } from './deploy/command-line.js';
import { MANAGED_ZIP } from './paths.js';
import { runMain } from './run-main.js';

/** How often Dataverse is asked how far an import is. */
const EVERY_MS = 5000;

await runMain(import.meta.url, async () => {
  const request = readDeployRequest(process.argv.slice(2));
  if (request.zip === undefined) {
    const { packProduct } = await import('./pack/product.js');
    await packProduct();
  }
  // A usage message needs none of it, and Microsoft's sign-in takes a while to load.
  const { deploy } = await import('./deploy/deploy.js');
  const { progressBar } = await import('./deploy/import-progress.js');
  const { isAttended, tokenSource } = await import('./deploy/sign-in.js');
  const print = (line: string): void => console.log(line);
  await deploy(request, request.zip ?? MANAGED_ZIP, {
    fetch,
    token: tokenSource({ ...request, isAttended: isAttended(), print }),
    env: process.env,
    print,
    bar: progressBar(process.stdout, 'Importing'),
    everyMs: EVERY_MS,
  });
});
