// Usage: npm run --silent packyard -- <args>
// The packyard command of a checkout: builds the api where its sources are newer, then becomes it.
// Nothing of ours goes to stdout: scripts read there what the command itself prints.
import { spawnSync } from 'node:child_process';
import { apiEntry, ensureApiIsBuilt } from './run/api-build.mjs';

try {
  await ensureApiIsBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const args = ['--enable-source-maps', apiEntry, ...process.argv.slice(2)];

if (process.execve && process.platform !== 'win32') {
  // The process id stays, so that signals, job control and the exit code need no forwarding.
  process.execve(process.execPath, [process.execPath, ...args], process.env);
}
// Windows can neither replace a process nor send it a signal to forward.
process.exit(spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1);
