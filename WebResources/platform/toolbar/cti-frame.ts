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
 * The frame of ipSCAPE's page, for its own origin. Created once and handed to the view as it is: moving or replacing an iframe in the
 * document reloads it, which would end the agent's call.
 * @param title what screen readers call the frame
 */
export function ctiFrame(
  { ctiOrigin, integrationKey }: { readonly ctiOrigin: string; readonly integrationKey: string },
  title: string,
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.className = 'softphone';
  frame.allow = FEATURES.map((feature) => `${feature} ${ctiOrigin}`).join('; ');
  frame.src = `${ctiOrigin}/cti/?integration=${encodeURIComponent(integrationKey)}`;
  return frame;
}
