import { chromium, type Browser } from '@playwright/test';
import { findChromium } from './find-chromium.ts';

/**
 * Starts the browser that `findChromium` found, for programs outside the Playwright test runner. The caller closes it.
 *
 * @throws Error that says what is missing, where there is none
 */
export async function launchChromium(): Promise<Browser> {
  const found = await findChromium();
  if ('unavailable' in found) throw new Error(found.unavailable);
  return chromium.launch({ executablePath: found.executablePath, args: [...found.args], env: { ...found.env } });
}
