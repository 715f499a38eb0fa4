// Usage: node tools/docs/write-configuration.mjs
// Writes docs/CONFIGURATION.md anew.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { workspaceRoot } from '../lint/workspace.mjs';
import { configurationFile, configurationPage } from './configuration-page.mjs';

writeFileSync(path.join(workspaceRoot, configurationFile), configurationPage());
