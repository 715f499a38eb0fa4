import databaseSetup from '../../../tools/jest/database-setup.mjs';
import { ensureApiIsBuilt } from '../../../tools/run/api-build.mjs';

/** Some specs start the built server as an operator does. The task runner has built it already: to build again would disturb others. */
export default async function setUp() {
  if (process.env.NX_TASK_TARGET_PROJECT === undefined) await ensureApiIsBuilt();
  await databaseSetup();
}
