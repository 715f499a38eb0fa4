import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { launchChromium } from './launch-chromium.ts';

const usage = `Usage: node tools/screenshot.mjs <url> <out.png> [options]
  --width N, --height N    size of the window in CSS pixels (1280 x 800)
  --scale N                device pixels per CSS pixel (1)
  --full-page              the whole page, not only the window
  --dark                   prefers-color-scheme: dark
  --cookie name=value      sent to the page's host; may be repeated (a signed-in session, for one)
  --storage key=value      put in localStorage before the page loads; may be repeated
  --wait-for SELECTOR      wait until it is visible
  --timeout SECONDS        for the page to load and the network to fall silent (30)`;

const options = {
  width: { type: 'string', default: '1280' },
  height: { type: 'string', default: '800' },
  scale: { type: 'string', default: '1' },
  'full-page': { type: 'boolean', default: false },
  dark: { type: 'boolean', default: false },
  cookie: { type: 'string', multiple: true, default: [] as string[] },
  storage: { type: 'string', multiple: true, default: [] as string[] },
  'wait-for': { type: 'string' },
  timeout: { type: 'string', default: '30' },
} as const;

/** Takes one screenshot of a page as the command line says; what the page's scripts complain about goes to stderr. */
export async function screenshot(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [url, out] = positionals;
  if (!url || !out || positionals.length !== 2) throw new Error(usage);
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({
      viewport: { width: wholeNumber('width', values.width), height: wholeNumber('height', values.height) },
      deviceScaleFactor: wholeNumber('scale', values.scale),
      colorScheme: values.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    if (values.cookie.length > 0) await context.addCookies(values.cookie.map((pair) => ({ ...named('cookie', pair), url: new URL(url).origin })));
    await context.addInitScript((items) => items.forEach(({ name, value }) => localStorage.setItem(name, value)), values.storage.map((pair) => named('storage', pair)));
    const page = await context.newPage();
    reportProblems(page);
    page.setDefaultTimeout(wholeNumber('timeout', values.timeout) * 1000);
    await page.goto(url, { waitUntil: 'networkidle' });
    if (values['wait-for']) await page.locator(values['wait-for']).first().waitFor();
    await page.screenshot({ path: out, fullPage: values['full-page'] });
  } finally {
    await browser.close();
  }
}

function reportProblems(page: Page): void {
  page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`console: ${message.text()}`);
  });
}

function named(option: string, pair: string): { name: string; value: string } {
  const at = pair.indexOf('=');
  if (at < 1) throw new Error(`--${option} takes name=value, got "${pair}"`);
  return { name: pair.slice(0, at), value: pair.slice(at + 1) };
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new Error(`--${option} takes a whole number, got "${text}"`);
  return Number(text);
}
