import { AuditStore, type AuditEvent } from '@packyard/database';
import { createTestDatabase, type TestDatabase } from '@packyard/database/testing';
import type { UserActor } from '@packyard/domain';
import { Activity, type ActivityPage } from './activity.ts';

const sam: UserActor = { kind: 'user', userId: 7, username: 'sam', name: 'Sam', isAdmin: false, mustChangePassword: false, via: { kind: 'token', tokenId: 3, scopes: ['api'] } };

describe('Activity', () => {
  let test: TestDatabase;
  let activity: Activity;

  const record = (event: Partial<AuditEvent>) =>
    test.database.transaction((tx) => new AuditStore().record(tx, { action: 'package.publish', actor: sam, subject: 'left-pad 1.0.0', projectId: 1, packageId: 10, versionId: 100, ...event }));
  const subjects = (page: ActivityPage): string[] => page.entries.map((entry) => `${entry.action} ${entry.subject}`);

  beforeAll(async () => {
    test = await createTestDatabase();
    activity = new Activity(test.database);
    await record({});
    await record({ action: 'package.tag', details: { tag: 'latest' } });
    await record({ subject: 'left-pad 2.0.0', versionId: 101 });
    await record({ subject: 'other 1.0.0', packageId: 11, versionId: 110, actor: { kind: 'system' } });
    await record({ subject: 'elsewhere 1.0.0', projectId: 2 });
    await record({ action: 'package.delete', outcome: 'refused' });
    await record({ action: 'member.add', subject: 'acme' });
    await record({ action: 'package.delete' });
  });
  afterAll(() => test.drop());

  it('tells what was done to a version, newest first, and nothing of another project’s', async () => {
    expect(subjects(await activity.ofVersion(1, 100))).toEqual(['package.delete left-pad 1.0.0', 'package.tag left-pad 1.0.0', 'package.publish left-pad 1.0.0']);
    expect(subjects(await activity.ofVersion(2, 101))).toEqual([]);
  });

  it('tells what was done to a package', async () => {
    expect(subjects(await activity.ofPackage(1, 10))).toHaveLength(4);
  });

  it('tells what was done to the packages of a project: not what was refused, not who became a member', async () => {
    expect(subjects(await activity.ofProject(1))).toEqual([
      'package.delete left-pad 1.0.0',
      'package.publish other 1.0.0',
      'package.publish left-pad 2.0.0',
      'package.tag left-pad 1.0.0',
      'package.publish left-pad 1.0.0',
    ]);
  });

  it('tells who did it', async () => {
    const { entries } = await activity.ofProject(1, { perPage: 2 });
    expect(entries[0]).toEqual({ id: expect.any(Number), at: expect.any(Date), action: 'package.delete', actor: { kind: 'user', id: 7, name: 'sam' }, subject: 'left-pad 1.0.0', packageId: 10, versionId: 100, details: {} });
    expect(entries[1]?.actor).toEqual({ kind: 'system', name: 'system' });
  });

  it('is read on by cursor, each entry once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: ActivityPage = await activity.ofProject(1, { perPage: 2, ...(cursor === undefined ? {} : { cursor }) });
      expect(page.entries.length).toBeLessThanOrEqual(2);
      seen.push(...subjects(page));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(subjects(await activity.ofProject(1)));
  });

  it('has no next page where the rows end with one', async () => {
    expect(await activity.ofProject(1, { perPage: 5 })).not.toHaveProperty('nextCursor');
  });
});
