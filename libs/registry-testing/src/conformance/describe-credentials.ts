import { downloadWith } from './download-with.ts';
import type { Stage } from './stage.ts';

const basic = (user: string, password: string): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** Where a token may stand, and what becomes of one that is no good. */
export function describeCredentials(stage: () => Stage): void {
  describe('credentials', () => {
    it.each<[string, (token: string) => Record<string, string>]>([
      ['PRIVATE-TOKEN', (token) => ({ 'PRIVATE-TOKEN': token })],
      ['Bearer', (token) => ({ Authorization: `Bearer ${token}` })],
      ['Authorization alone', (token) => ({ Authorization: token })],
    ])('a token is taken from %s', async (_, headers) => {
      expect((await downloadWith(stage(), 'private', headers)).status).toBe(200);
    });

    it('a token is taken from Basic; whose name stands beside it matters only where the format says so', async () => {
      const { format, registry } = stage();
      const { username } = registry.people.person('reporter');
      const statusWith = async (userName: string): Promise<number> => (await downloadWith(stage(), 'private', (token) => ({ Authorization: basic(userName, token) }))).status;
      expect(await statusWith(username.toUpperCase())).toBe(200);
      expect(await statusWith('somebody')).toBe(format.credentials.checksUserName === true ? 401 : 200);
    });

    it.each<[string, (token: string) => Record<string, string>]>([
      ['unknown', () => ({ 'PRIVATE-TOKEN': 'glpat-0123456789abcdefghij' })],
      ['empty', () => ({ 'PRIVATE-TOKEN': '' })],
      ['a password', () => ({ Authorization: basic('root', 'correct horse battery') })],
      ['two different ones', (token) => ({ 'PRIVATE-TOKEN': token, Authorization: 'Bearer glpat-0123456789abcdefghij' })],
    ])('a token that is no good is refused also where anybody may read: %s', async (_, headers) => {
      const answer = await downloadWith(stage(), 'public', headers);
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toBe(stage().format.credentials.challenge);
    });

    it.each([{ expired: true }, { revoked: true }])('a token that was %j is refused', async (options) => {
      const { registry } = stage();
      const project = await registry.people.project('public');
      const sample = await stage().published(project);
      const token = await registry.make.token(registry.people.person('developer').userId, options);
      expect((await stage().download({ token }, project, sample)).status).toBe(401);
      expect((await stage().publish({ token }, project, stage().sample())).status).toBe(401);
    });

    it('a read-only token fetches and cannot publish, and one for people only does neither', async () => {
      const { registry } = stage();
      const project = await registry.people.project();
      const sample = await stage().published(project);
      const { userId } = registry.people.person('owner');
      const [reads, meets] = [await registry.make.token(userId, { scopes: ['read_api'] }), await registry.make.token(userId, { scopes: ['read_user'] })];
      expect((await stage().download({ token: reads }, project, sample)).status).toBe(200);
      expect((await stage().publish({ token: reads }, project, stage().sample())).status).toBe(403);
      expect((await stage().download({ token: meets }, project, sample)).status).toBe(403);
    });

    it('a blocked account does nothing', async () => {
      const { registry } = stage();
      const project = await registry.people.project('public');
      const sample = await stage().published(project);
      const blocked = await registry.make.user('blocked', { state: 'blocked' });
      expect((await stage().download(blocked, project, sample)).status).toBe(403);
    });
  });
}
