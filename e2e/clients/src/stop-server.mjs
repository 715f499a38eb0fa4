import { once } from 'node:events';
import { rmSync } from 'node:fs';

export default async function stopServer() {
  const { server, dataDir } = globalThis.packyardServer;
  if (server.exitCode === null) {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
}
