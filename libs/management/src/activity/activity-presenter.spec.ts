import { presentActivity } from './activity-presenter.ts';

it('shows plain details only', () => {
  const entry = { id: 3, at: new Date(0), action: 'package.publish', actor: { kind: 'system', name: 'system' }, subject: 'ui 1.0.0', details: { tag: 'latest', files: ['a', 'b'], count: 2, nested: { secret: 1 }, mixed: ['a', 1], none: null, long: 'x'.repeat(900) } };
  expect(presentActivity(entry)).toEqual({
    id: 3,
    at: '1970-01-01T00:00:00.000Z',
    action: 'package.publish',
    actor: { kind: 'system', id: null, name: 'system' },
    subject: 'ui 1.0.0',
    package_id: null,
    details: { tag: 'latest', files: 'a, b', count: 2, none: null, long: 'x'.repeat(500) },
  });
});
