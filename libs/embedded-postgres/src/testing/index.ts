export { startTestCluster, type TestCluster } from './start-test-cluster.ts';
