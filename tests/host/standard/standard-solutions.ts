import type { Solution } from '../model';

/** What brings the Channel Integration Framework's tables and its two generations. */
export const CIF_SOLUTIONS = ['ChannelAPIIntegrationFramework', 'ChannelIntegrationFrameworkV2'];

/** Solutions of Microsoft's that the product asks for; versions as public environments have had them. */
export function standardSolutions(): Solution[] {
  const [first = '', second = ''] = CIF_SOLUTIONS;
  return [
    microsofts(first, 'Channel Integration Framework', '9.1.0.1045'),
    microsofts(second, 'Channel Integration Framework V2', '10.1.0.51'),
  ];
}

function microsofts(uniqueName: string, name: string, version: string): Solution {
  return { uniqueName, name, version, publisher: 'microsoftdynamics', isManaged: true };
}
