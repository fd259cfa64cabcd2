import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Frame } from 'puppeteer';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The heading of the page is Dynamics': ours is a frame of it. Pages inside ours are not looked at. */
const IN_A_FRAME: RunOptions = { iframes: false, rules: { 'page-has-heading-one': { enabled: false } } };

/** Every rule, the page as if it stood alone. */
export const WHOLE_PAGE: RunOptions = {};

/** Rules of axe that a page of ours breaks now, with the elements. */
export async function violationsIn(frame: Frame, options = IN_A_FRAME): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async (chosen) => {
    // Colours half-way are nobody's choice. Not waited for: what is folded away does not go on with them.
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish();
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(document, chosen);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, options);
}
