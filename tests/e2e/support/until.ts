const PATIENCE_MS = 30_000;
const POLL_MS = 50;

/**
 * Asks again and again until the answer is what it should be. A question that fails (a frame is just being replaced)
 * counts as not yet.
 * @returns the answer that held
 * @throws Error naming what was waited for and the last answer
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  holds: (answer: T) => boolean = Boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const end = performance.now() + patienceMs;
  let last = 'nothing';
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (holds(answer)) return answer;
      last = typeof answer === 'string' ? answer : JSON.stringify(answer);
    } catch (error) {
      last = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`Waited ${patienceMs / 1000} s for ${what}. Last: ${last}`);
}

/** Whether a text holds what is looked for. */
export function says(expected: string | RegExp): (text: string) => boolean {
  return (text) => (typeof expected === 'string' ? text.includes(expected) : expected.test(text));
}
