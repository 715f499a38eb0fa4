import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Programs from the index of Python packages, in a virtual environment of their own: `{ "kind": "pip", "packages": ["twine==7.0.0"] }`. */
export function installWithPip(folder, { packages }) {
  const venv = path.join(folder, 'venv');
  // the machine's own settings may name folders with other versions
  const env = { ...process.env, PIP_CONFIG_FILE: '/dev/null', PIP_FIND_LINKS: '', PIP_DISABLE_PIP_VERSION_CHECK: '1' };
  execFileSync('python3', ['-m', 'venv', venv], { stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync(path.join(venv, 'bin/pip'), ['install', '--quiet', ...packages], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
