import type { Page } from '@playwright/test';
import { test as chromiumTest } from '../browser/chromium-test.ts';
import { World, type Person } from './world.ts';

interface Journey {
  readonly world: World;
  /** Puts a signed-in session of theirs into the page's browser. */
  readonly becomes: (person: Person) => Promise<void>;
  /** What the page complained about: uncaught errors, and what the content security policy refused. */
  readonly complaints: string[];
}

/** A page at the built web app, and a world of its own for each test. A page that complains fails its test. */
export const test = chromiumTest.extend<Journey>({
  // playwright.config.ts is read before the server is up, so the address cannot stand there
  baseURL: async ({ browserName: _ }, use) => use(process.env['PACKYARD_E2E_URL']),
  world: async ({ browserName: _ }, use) => use(new World(process.env['PACKYARD_E2E_URL'] ?? '', process.env['PACKYARD_E2E_TOKEN'] ?? '')),
  becomes: async ({ context, world }, use) => use(async ({ cookie }) => context.addCookies([{ ...cookie, url: world.url, httpOnly: true, sameSite: 'Lax' }])),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      listen(page, complaints);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // refused requests are part of some journeys, and the browser reports each
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
}

export const { expect } = chromiumTest;
