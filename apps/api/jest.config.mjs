import { fileURLToPath } from 'node:url';
import { jestProject } from '../../tools/jest/project.mjs';

export default jestProject({ database: true, globalSetup: fileURLToPath(new URL('testing/global-setup.mjs', import.meta.url)) });
