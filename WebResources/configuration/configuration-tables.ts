/** The tables that a configuration is made of. What it was before lies in one more, which only administrators read. */
export const CONFIGURATION_TABLES = [
  'ips_cticonfiguration',
  'ips_relatedtable',
  'ips_screenpoprule',
  'ips_screenpopparameter',
  'ips_activityfield',
] as const;
export type ConfigurationTable = (typeof CONFIGURATION_TABLES)[number];
