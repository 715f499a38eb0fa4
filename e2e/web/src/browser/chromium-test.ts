import { test as base } from '@playwright/test';
import { findChromium } from './find-chromium.ts';

/**
 * Playwright's `test` on the browser that `findChromium` found. Browser tests import it from here; where there is no browser each
 * of them is skipped with the reason. With REQUIRE_BROWSER=1 (set where a browser must be present) they fail instead.
 */
export const test = base.extend<{ browserIsPresent: void }, { missingBrowser: string | undefined }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const found = await findChromium();
      if ('unavailable' in found) return use(launchOptions);
      await use({ ...launchOptions, executablePath: found.executablePath, args: [...found.args, ...(launchOptions.args ?? [])], env: { ...found.env, ...launchOptions.env } });
    },
    { scope: 'worker' },
  ],
  missingBrowser: [
    async ({ launchOptions }, use) => {
      if (launchOptions.executablePath) return use(undefined);
      const found = await findChromium();
      await use('unavailable' in found ? found.unavailable : undefined);
    },
    { scope: 'worker' },
  ],
  browserIsPresent: [
    async ({ missingBrowser }, use, testInfo) => {
      if (missingBrowser && process.env['REQUIRE_BROWSER'] === '1') throw new Error(missingBrowser);
      testInfo.skip(missingBrowser !== undefined, missingBrowser);
      await use();
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
