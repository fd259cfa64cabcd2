import type { Configuration, RuleSetRule } from 'webpack';

export const sourceRule: RuleSetRule;
export const resolve: Configuration['resolve'];
declare const configuration: Configuration;
export default configuration;
