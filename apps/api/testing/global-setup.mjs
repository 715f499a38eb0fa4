import databaseSetup from '../../../tools/jest/database-setup.mjs';
import { ensureApiIsBuilt } from '../../../tools/run/api-build.mjs';

/** Some specs start the built server as an operator does. */
export default async function setUp() {
  await ensureApiIsBuilt();
  await databaseSetup();
}
