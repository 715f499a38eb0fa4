import { loadConfig, type Config } from '@packyard/config';
import path from 'node:path';
import { workspaceRoot } from './product.ts';

/** The environment's configuration. Without DATA_DIR the data is in the product's own folder, from whatever folder the command is run. */
export function readConfiguration(env: NodeJS.ProcessEnv = process.env): Config {
  const given = env['DATA_DIR']?.trim() === '' ? undefined : env['DATA_DIR'];
  return loadConfig({ ...env, DATA_DIR: given ?? path.join(workspaceRoot, 'data') });
}
