import type { Outcome } from './outcome.js';

/** What a step has done, line by line what of it, and what of it is left. */
export function outcomeLines({ step, did, details, left }: Outcome): readonly string[] {
  return [
    `${step}: ${did}`,
    ...details.map((detail) => `  ${detail}`),
    ...left.map((line) => `  To do: ${line}`),
  ];
}

/**
 * What it has come to, and what no deployment can do.
 * @param ctiUrls addresses of the tenants that the organisation's configurations name
 */
export function summary(
  environment: string,
  outcomes: readonly Outcome[],
  ctiUrls: readonly string[],
): readonly string[] {
  const byHand = [
    'Open the page Set-up of the app "ipSCAPE CTI Settings": it makes the role for tables that not every environment has, and says what else is missing.',
    'Give agents the role "ipSCAPE CTI Agent" and administrators "ipSCAPE CTI Administrator", directly: CIF does not count the roles of teams.',
    `At ipSCAPE, add this to the CTI integration's \`scripts\`: ${scriptsEntry(environment)}`,
    `Where the content security policy is enforced, allow frames of ${hosts(ctiUrls)} (Power Platform admin center, the environment's settings, Privacy + Security).`,
  ];
  return [
    verdict(outcomes),
    'By hand, once:',
    ...byHand.map((line, index) => `  ${String(index + 1)}. ${line}`),
  ];
}

function verdict(outcomes: readonly Outcome[]): string {
  if (outcomes.some(({ left }) => left.length > 0)) return 'Done, but for what is marked "To do" above.';
  const hasChanged = outcomes.some((outcome) => outcome.hasChanged);
  return hasChanged ? 'Done.' : 'Nothing to do: the environment is already so.';
}

function scriptsEntry(environment: string): string {
  const src = `${environment}/WebResources/ips_/bridge/bridge.js`;
  return JSON.stringify({ src, dataset: { crmurl: environment } });
}

function hosts(ctiUrls: readonly string[]): string {
  return [...new Set(ctiUrls.filter(Boolean))].join(', ') || "your tenant's address";
}
