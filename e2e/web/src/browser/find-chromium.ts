import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { unpackBundledChromium } from './bundled-chromium.ts';

const installedAt = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const startTimeoutMs = 30_000;

/** What Playwright's `launch` needs; `env` is a whole environment, because Playwright replaces its own with it. */
export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Why there is no browser, one sentence per place that was looked at: the text a skipped test shows. */
export interface NoChromium {
  readonly unavailable: string;
}

/**
 * The browser for tests and screenshots: CHROMIUM_PATH alone if it is set, else an installed Chromium or Chrome, else the one in the
 * npm package. Each is started once with `--version`, because one that misses a library is there but of no use.
 */
export async function findChromium(): Promise<Chromium | NoChromium> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return firstThatStarts([{ executablePath: chosen, args: rootArgs(), env: ownEnv() }], 'CHROMIUM_PATH: ');
  const installed = await firstThatStarts(installedAt.filter((at) => existsSync(at)).map((at) => ({ executablePath: at, args: rootArgs(), env: ownEnv() })));
  if (!('unavailable' in installed)) return installed;
  const bundled = await findBundled();
  if (!('unavailable' in bundled)) return bundled;
  const reasons = [installed.unavailable || 'no Chromium or Chrome is installed', bundled.unavailable];
  return { unavailable: `No browser: ${reasons.join('; ')}. Install Chromium or set CHROMIUM_PATH.` };
}

async function findBundled(): Promise<Chromium | NoChromium> {
  try {
    const { executablePath, libraryPath, fontConfigFile } = await unpackBundledChromium();
    const args = [...rootArgs(), '--font-render-hinting=none'];
    const env = { ...ownEnv(), FONTCONFIG_FILE: fontConfigFile };
    const libraries = [libraryPath, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    return await firstThatStarts([{ executablePath, args, env }, { executablePath, args, env: { ...env, LD_LIBRARY_PATH: libraries } }]);
  } catch (error) {
    return { unavailable: messageOf(error) };
  }
}

async function firstThatStarts(candidates: readonly Chromium[], prefix = ''): Promise<Chromium | NoChromium> {
  const reasons: string[] = [];
  for (const candidate of candidates) {
    try {
      await promisify(execFile)(candidate.executablePath, [...candidate.args, '--version'], { env: candidate.env, timeout: startTimeoutMs });
      return candidate;
    } catch (error) {
      reasons.push(`${prefix}${messageOf(error)}`);
    }
  }
  return { unavailable: reasons.join('; ') };
}

/** Chromium refuses to run its sandbox as root. */
function rootArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function ownEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').join(' ');
}
