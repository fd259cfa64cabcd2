/**
 * What ipSCAPE's softphone may do inside Dynamics. CIF's own frame passes on the microphone only; the rest takes
 * effect where the agent's browser and Dynamics' headers allow it.
 */
const FEATURES = [
  'microphone',
  'autoplay',
  'speaker-selection',
  'clipboard-write',
  'hid', // headset buttons
  'display-capture',
  'local-network-access', // desk phones and headset helpers on the agent's own machine
];

/**
 * The frame of ipSCAPE's page. Created once and handed to the view as it is: moving or replacing an iframe in the
 * document reloads it, which would end the agent's call.
 * @param url        the CTI page
 * @param title      what screen readers call the frame
 * @param alsoAllow  origins the page passes through, of the sign-in for instance
 */
export function ctiFrame(url: string, title: string, alsoAllow: readonly string[] = []): HTMLIFrameElement {
  const origins = [new URL(url).origin, ...alsoAllow].join(' ');
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'softphone';
  frame.allow = FEATURES.map((feature) => `${feature} ${origins}`).join('; ');
  frame.src = url;
  return frame;
}
