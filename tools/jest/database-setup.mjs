import { offerTestCluster } from './test-cluster.mjs';

/** Jest global setup of projects whose specs use `@packyard/database/testing`. */
export default async function setUp() {
  if (process.env.TEST_DATABASE_URL) return;
  globalThis.packyardTestCluster = await offerTestCluster();
  process.env.PACKYARD_TEST_CLUSTER = globalThis.packyardTestCluster.path;
}
