import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame } from 'puppeteer';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of axe that a page of ours breaks now, with the elements; pages inside it are not looked at. */
export async function violationsIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // The heading of the page is Dynamics': ours is a frame of it.
    const rules = { 'page-has-heading-one': { enabled: false } };
    const found = await axe.run(document, { iframes: false, rules });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
