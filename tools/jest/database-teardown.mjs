export default async function tearDown() {
  await globalThis.packyardTestCluster?.stop();
}
