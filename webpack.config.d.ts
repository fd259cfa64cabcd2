import type { Configuration } from 'webpack';

export const moduleSettings: Pick<Configuration, 'module' | 'resolve'>;
declare const configuration: Configuration;
export default configuration;
