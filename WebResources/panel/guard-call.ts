import type { CallState } from '../adapter/adapter-state';

/** While the agent talks, leaving the page would end a call with browser audio: the browser asks first. */
export function guardCall(call: CallState | undefined): void {
  window.removeEventListener('beforeunload', askBeforeLeaving);
  if (call?.interaction.state === 'talking') window.addEventListener('beforeunload', askBeforeLeaving);
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
