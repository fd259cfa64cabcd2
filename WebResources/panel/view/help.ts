/** Opens the agent guide beside Dynamics. Relative to panel.html, which keeps Dynamics' version token in the address. */
export function openHelp(): void {
  window.open('../help/agent_guide.html', '_blank', 'noopener');
}
