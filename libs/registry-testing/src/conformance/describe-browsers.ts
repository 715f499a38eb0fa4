import { sessionCookieName } from '@packyard/auth';
import { downloadWith } from './download-with.ts';
import type { Stage } from './stage.ts';

/** These addresses are for clients: a browser that comes here has no rights of its own. */
export function describeBrowsers(stage: () => Stage): void {
  describe('browsers', () => {
    it('a session cookie means nothing here', async () => {
      const session = await stage().registry.make.session(stage().registry.people.person('owner').userId);
      expect((await downloadWith(stage(), 'private', () => ({ cookie: `${sessionCookieName}=${session}` }))).status).toBe(401);
    });

    it('a browser is not asked for a password', async () => {
      const answer = await downloadWith(stage(), 'private', () => ({ 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' }));
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, undefined]);
    });
  });
}
