import type { ActivityEntry, Pipeline } from '@packyard/api-client';
import { actWords, historyOf } from './history.ts';

const pipeline = (id: number) => ({ id, sha: `sha${id}`, ref: 'main' }) as Pipeline;
const act = (action: string, details: ActivityEntry['details'] = {}): ActivityEntry => ({
  id: 1,
  at: '2026-01-02T00:00:00.000Z',
  action,
  actor: { kind: 'user', id: 5, name: 'Ana' },
  subject: '',
  package_id: 1,
  details,
});
const at = '2026-01-01T00:00:00.000Z';
const told = (pipelines: Pipeline[], activity: ActivityEntry[] = []) =>
  historyOf({ created_at: at, activity }, pipelines).map((entry) => ('pipeline' in entry ? `${entry.kind} ${entry.pipeline.id}` : 'count' in entry ? `${entry.kind} ${entry.count}` : 'entry' in entry ? entry.entry.action : entry.kind));

test('what a person published has two lines', () => {
  expect(told([])).toEqual(['created', 'published']);
});

test('one pipeline adds its commit and build', () => {
  expect(told([pipeline(1)])).toEqual(['created', 'commit 1', 'built 1', 'published']);
});

test('the creator is the oldest pipeline, the updates follow in order', () => {
  expect(told([pipeline(3), pipeline(2), pipeline(1)])).toEqual(['created', 'commit 1', 'built 1', 'published', 'updated 2', 'updated 3']);
});

test('of many updates the five newest are shown and the rest counted', () => {
  const eight = [8, 7, 6, 5, 4, 3, 2, 1].map(pipeline);
  expect(told(eight)).toEqual(['created', 'commit 1', 'built 1', 'published', 'archived 2', 'updated 4', 'updated 5', 'updated 6', 'updated 7', 'updated 8']);
});

test('six pipelines archive nothing', () => {
  expect(told([6, 5, 4, 3, 2, 1].map(pipeline))).not.toContain('archived 1');
});

test('later acts follow, oldest first; publishing does not', () => {
  expect(told([], [act('package.tag'), act('package.deprecate'), act('package.publish')])).toEqual(['created', 'published', 'package.deprecate', 'package.tag']);
});

test('acts are told in words', () => {
  expect(actWords(act('package.tag', { tag: 'latest' }))).toBe('set the tag latest');
  expect(actWords(act('package.delete_file', { file: 'a.jar' }))).toBe('deleted the file a.jar');
  expect(actWords(act('package.sign'))).toBe('package.sign');
});
