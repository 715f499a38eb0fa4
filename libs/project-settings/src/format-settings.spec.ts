import { createTestDatabase, type TestDatabase } from '@packyard/database/testing';
import { anonymous, type Actor } from '@packyard/domain';
import type { FormatDefaults } from './effective-format-settings.ts';
import { FormatSettings } from './format-settings.ts';
import { ServerSwitches } from './server-switches.ts';

const format: FormatDefaults = {
  id: 'sample',
  onRepublish: 'supersede',
  rest: { sortWeight: 1, listedByDefault: true, defaultMaxFileBytes: 1000, maxFileSizeKey: 'sample_max_file_size' },
};

describe('settings on a real database', () => {
  let test: TestDatabase;
  let settings: FormatSettings;
  const ids = { user: 0, outer: 0, inner: 0, project: 0 };

  const id = async (sql: string, values: unknown[]): Promise<number> => (await test.database.unprepared<{ id: number }>(`${sql} returning id`, values))[0]?.id ?? 0;
  const actor = (overrides: Partial<Extract<Actor, { kind: 'user' }>> = {}): Actor => ({
    kind: 'user',
    userId: ids.user,
    username: 'sam',
    name: 'Sam',
    isAdmin: false,
    mustChangePassword: false,
    via: { kind: 'session', sessionId: 1 },
    ...overrides,
  });
  const admin = (): Actor => actor({ isAdmin: true });
  const setRole = (role: number) => test.database.unprepared('update member set access_level = $1', [role]);
  const audited = async (): Promise<unknown[]> => (await test.database.unprepared<{ subject: string; details: unknown }>('select subject, details from audit_event order by id desc limit 1')).map((row) => [row.subject, row.details]);

  beforeAll(async () => {
    test = await createTestDatabase();
    settings = new FormatSettings(test.database);
    const group = 'insert into namespace (kind, parent_id, path, name, full_path, ancestor_ids) values ';
    ids.user = await id(`insert into app_user (username, username_key, name) values ('sam', 'sam', 'Sam')`, []);
    ids.outer = await id(`${group}('group', null, 'acme', 'Acme', 'acme', '{}')`, []);
    ids.inner = await id(`${group}('group', $1, 'web', 'Web', 'acme/web', array[$1::bigint])`, [ids.outer]);
    ids.project = await id(`insert into project (namespace_id, path, name, full_path) values ($1, 'shop', 'Shop', 'acme/web/shop')`, [ids.inner]);
    await id(`insert into member (user_id, namespace_id, access_level) values ($1, $2, 50)`, [ids.user, ids.outer]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    await test.database.unprepared('delete from format_setting');
    await setRole(50);
  });

  it('has the format’s defaults where nobody says anything', async () => {
    expect(await settings.effective(ids.project, format)).toMatchObject({ duplicatesAllowed: true, maxFileBytes: 1000 });
    expect(await settings.effective(999, format)).toMatchObject({ duplicatesAllowed: true, maxFileBytes: 1000 });
  });

  it('lets the nearest win: project, inner group, outer group, server', async () => {
    const allowedNow = async (): Promise<boolean> => (await settings.effective(ids.project, format)).duplicatesAllowed;
    await settings.update(admin(), 'instance', format, { duplicatesAllowed: false, maxFileBytes: 77 }, {});
    expect(await allowedNow()).toBe(false);
    await settings.update(actor(), { namespaceId: ids.outer }, format, { duplicatesAllowed: true }, {});
    expect(await allowedNow()).toBe(true);
    await settings.update(actor(), { namespaceId: ids.inner }, format, { duplicatesAllowed: false }, {});
    expect(await allowedNow()).toBe(false);
    await settings.update(actor(), { projectId: ids.project }, format, { duplicatesAllowed: true }, {});
    expect(await settings.effective(ids.project, format)).toMatchObject({ duplicatesAllowed: true, maxFileBytes: 77 });
    await settings.update(actor(), { projectId: ids.project }, format, { duplicatesAllowed: null }, {});
    expect(await allowedNow()).toBe(false);
    expect((await settings.effectiveIn({ namespaceId: ids.outer }, format)).duplicatesAllowed).toBe(true);
    expect((await settings.effectiveIn('instance', format)).duplicatesAllowed).toBe(false);
    expect((await settings.effective(ids.project, { ...format, id: 'other' })).duplicatesAllowed).toBe(true);
  });

  it('keeps the switch that counts with a pattern set alone, and lets an empty text take the pattern away', async () => {
    await settings.update(actor(), { namespaceId: ids.outer }, format, { duplicatesAllowed: false }, {});
    await settings.update(actor(), { projectId: ids.project }, format, { duplicateExceptionPattern: '.*-SNAPSHOT' }, {});
    await settings.update(actor(), { namespaceId: ids.outer }, format, { duplicatesAllowed: true }, {});
    const kept = await settings.effective(ids.project, format);
    expect([kept.acceptsDuplicate('a', '1'), kept.acceptsDuplicate('a', '1-SNAPSHOT')]).toEqual([false, true]);
    await settings.update(actor(), { projectId: ids.project }, format, { duplicateExceptionPattern: '' }, {});
    expect((await settings.effective(ids.project, format)).acceptsDuplicate('a', '1-SNAPSHOT')).toBe(false);
  });

  it('writes down who changed what', async () => {
    await settings.update(actor(), { projectId: ids.project }, format, { duplicatesAllowed: false }, {});
    expect(await audited()).toEqual([['acme/web/shop', { format: 'sample', duplicatesAllowed: false }]]);
  });

  it('asks for the right of the scope', async () => {
    const change = { duplicatesAllowed: false };
    await setRole(40);
    await expect(settings.update(actor(), { namespaceId: ids.outer }, format, change, {})).rejects.toMatchObject({ code: 'forbidden' });
    await settings.update(actor(), { projectId: ids.project }, format, change, {});
    await setRole(30);
    await expect(settings.update(actor(), { projectId: ids.project }, format, change, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(settings.update(actor(), 'instance', format, change, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(settings.update(anonymous, { projectId: ids.project }, format, change, {})).rejects.toMatchObject({ code: 'project_not_found' });
    await expect(settings.update(actor(), { namespaceId: 999 }, format, change, {})).rejects.toMatchObject({ code: 'group_not_found' });
  });

  it('refuses patterns that do not compile, and file sizes below the server', async () => {
    await expect(settings.update(actor(), { projectId: ids.project }, format, { duplicateExceptionPattern: '[' }, {})).rejects.toMatchObject({ code: 'validation_failed' });
    for (const keptBuilds of [0, 1.5, 10_001]) await expect(settings.update(actor(), { projectId: ids.project }, format, { keptBuilds }, {})).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(settings.update(actor(), { projectId: ids.project }, format, { maxFileBytes: 5 }, {})).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(settings.update(admin(), 'instance', format, { maxFileBytes: -1 }, {})).rejects.toMatchObject({ code: 'validation_failed' });
  });

  it('sets one row when many set it at once', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => settings.update(actor(), { projectId: ids.project }, format, { duplicatesAllowed: index % 2 === 0 }, {})));
    expect(await test.database.unprepared('select 1 from format_setting')).toHaveLength(1);
  });

  it('switches the server only for administrators', async () => {
    const switches = new ServerSwitches(test.database);
    await expect(switches.update(actor(), { packagesEnabled: false }, {})).rejects.toMatchObject({ code: 'forbidden' });
    expect(await switches.update(admin(), { allowAnyoneToPull: false }, {})).toEqual({ packagesEnabled: true, allowAnyoneToPull: false });
    expect(await switches.read()).toEqual({ packagesEnabled: true, allowAnyoneToPull: false });
    expect(await audited()).toEqual([['instance', { allowAnyoneToPull: false }]]);
  });
});
