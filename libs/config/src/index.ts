export type * from './config.ts';
export { ConfigError, type ConfigProblem } from './config-error.ts';
export { describeConfig, type VariableRow } from './describe-config.ts';
export { defaultExternalUrl } from './external-url.ts';
export { loadConfig, type Surroundings } from './load-config.ts';
