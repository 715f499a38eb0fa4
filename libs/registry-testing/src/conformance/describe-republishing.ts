import type { RepublishRule } from '@packyard/domain';
import type { Answer } from '../wire/wire-request.ts';
import type { ExpectedAnswer, Sample } from './format-driver.ts';
import type { Stage } from './stage.ts';

export function expectAnswer(answer: Answer, expected: ExpectedAnswer): void {
  expect({ status: answer.status, body: answer.body.toString() }).toEqual({ status: expected.status, body: expected.body === undefined ? expect.any(String) : expect.stringMatching(expected.body) });
}

/** True where other bytes take the place of the first. */
export const supersedes = (rule: RepublishRule): boolean => rule === 'supersede' || rule === 'supersede-other';

const other = (sample: Sample): Sample => ({ ...sample, seed: sample.seed + 1 });

/** The same identity published again: what the format's `onRepublish` says, in the client's dialect. */
export function describeRepublishing(stage: () => Stage, rule: RepublishRule): void {
  describe(`the same again (${rule})`, () => {
    if (rule === 'refuse') describeRefusal(stage);
    if (supersedes(rule)) describeSuperseding(stage, rule === 'supersede-other');
    if (rule === 'idempotent') describeIdempotence(stage);
    if (rule === 'idempotent' || rule === 'supersede-other') describeEqualBytes(stage);
  });
}

function describeRefusal(stage: () => Stage): void {
  it.each([0, 1])('is refused, and the first stays as it is (other bytes: %d)', async (offset) => {
    const project = await stage().registry.people.project();
    const sample = await stage().published(project);
    const before = await stage().registry.storedState();
    expectAnswer(await stage().publish('developer', project, { ...sample, seed: sample.seed + offset }), stage().driver.expected.duplicate);
    expect(await stage().registry.storedState()).toEqual(before);
    expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
  });
}

function describeSuperseding(stage: () => Stage, takesEqualBytes: boolean): void {
  it('is taken, and the newest is served', async () => {
    const project = await stage().registry.people.project();
    const sample = await stage().published(project);
    const newer = await stage().published(project, other(sample));
    expect(await stage().listed(project, sample.name)).toEqual([sample.version]);
    const answer = await stage().download('reporter', project, sample);
    expect(answer.body.equals(await stage().content(newer))).toBe(true);
    await stage().published(project, sample);
    expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
  });

  it('a client that compares times sees the change, however fast it came', async () => {
    const project = await stage().registry.people.project();
    const sample = await stage().published(project);
    const first = await stage().download('reporter', project, sample);
    const newer = await stage().published(project, other(sample));
    const again = await stage().download('reporter', project, sample, { 'if-modified-since': first.headers['last-modified'] ?? '' });
    expect(again.status).toBe(200);
    expect(again.body.equals(await stage().content(newer))).toBe(true);
  });

  it('is refused where the settings refuse duplicates, and the first stays as it is', async () => {
    const { registry, format } = stage();
    const project = await registry.people.project();
    await registry.database.unprepared('insert into format_setting (format, namespace_id, duplicates_allowed) values ($1, $2, false)', [format.id, project.group.id]);
    const sample = await stage().published(project);
    const before = await registry.storedState();
    for (const again of takesEqualBytes ? [other(sample)] : [sample, other(sample)]) expectAnswer(await stage().publish('developer', project, again), stage().driver.expected.duplicate);
    expect(await registry.storedState()).toEqual(before);
    expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
  });
}

function describeEqualBytes(stage: () => Stage): void {
  it('equal bytes succeed and change nothing', async () => {
    const { registry, driver } = stage();
    const project = await registry.people.project();
    const sample = await stage().published(project);
    const state = async () => [await registry.storedState(), await registry.database.unprepared('select id, updated_at, metadata, status from package_version where project_id = $1', [project.id])];
    const before = await state();
    expect((await stage().publish('developer', project, sample)).status).toBe(driver.expected.unchanged ?? driver.expected.published);
    expect(await state()).toEqual(before);
  });
}

function describeIdempotence(stage: () => Stage): void {
  it('other bytes are refused, and the first stay', async () => {
    const project = await stage().registry.people.project();
    const sample = await stage().published(project);
    const before = await stage().registry.storedState();
    expectAnswer(await stage().publish('developer', project, other(sample)), stage().driver.expected.duplicate);
    expect(await stage().registry.storedState()).toEqual(before);
    expect((await stage().download('reporter', project, sample)).body.equals(await stage().content(sample))).toBe(true);
  });
}
