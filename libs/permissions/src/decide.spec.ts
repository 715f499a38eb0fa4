import { actions, packageAccessLevels, visibilities } from '@packyard/domain';
import { decide } from './decide.ts';
import { policy } from './policy.ts';
import { callers, userActor } from './testing/callers.ts';
import { aGroup, aProject, theInstance } from './testing/things.ts';

const packageActions = actions.filter((action) => policy[action].packages);
const changes = actions.filter((action) => policy[action].changesContent);

describe('decide', () => {
  it('answers everybody, administrators too, that nothing is there while the registry is off', () => {
    const off = { packagesEnabled: false };
    const things = [...visibilities.flatMap((visibility) => packageAccessLevels.map((access) => aProject(visibility, access, { settings: off }))), aGroup('public', true, off), theInstance(off)];
    for (const thing of things)
      for (const action of packageActions) for (const [, subject] of callers()) expect(decide(subject, action, thing)).toMatchObject({ allowed: false, code: 'registry_disabled' });
  });

  it('leaves projects to be seen and administered while the registry is off', () => {
    const thing = aProject('private', 'private', { settings: { packagesEnabled: false } });
    expect(decide({ actor: userActor(), role: 40 }, 'project:admin', thing)).toEqual({ allowed: true });
  });

  it('keeps the packages of an archived project as they are, and readable', () => {
    for (const visibility of visibilities)
      for (const access of packageAccessLevels)
        for (const action of actions.filter((one) => one.startsWith('package:') || one.startsWith('project:')))
          for (const [, subject] of callers()) {
            const open = decide(subject, action, aProject(visibility, access));
            const archived = decide(subject, action, aProject(visibility, access, { archived: true }));
            if (open.allowed && changes.includes(action)) expect(archived).toMatchObject({ allowed: false, code: 'project_archived' });
            else expect(archived).toEqual(open);
          }
  });

  it('lets a session whose password is due do nothing at all, but not stop that user’s tokens', () => {
    const thing = aProject('public', 'public');
    for (const action of actions) {
      expect(decide({ actor: userActor({ mustChangePassword: true }), role: 50 }, action, thing)).toMatchObject({ code: 'password_change_required' });
    }
    expect(decide({ actor: userActor({ mustChangePassword: true, scopes: ['api'] }), role: 50 }, 'package:publish', thing)).toEqual({ allowed: true });
  });

  it('never counts a role of somebody unknown', () => {
    expect(decide({ actor: { kind: 'anonymous' }, role: 50 }, 'package:delete', aProject('public', 'public'))).toMatchObject({ code: 'forbidden' });
  });

  it('refuses an action that does not fit the thing', () => {
    const admin = { actor: userActor({ isAdmin: true }), role: 50 };
    expect(decide(admin, 'group:admin', aProject('public', 'public'))).toMatchObject({ code: 'forbidden' });
    expect(decide(admin, 'project:admin', aGroup('public'))).toMatchObject({ code: 'forbidden' });
    expect(decide(admin, 'instance:admin', aGroup('public'))).toMatchObject({ code: 'forbidden' });
  });

  it('hides a private project from a token without the scope when its user may not see it either', () => {
    const weak = userActor({ scopes: ['read_user'] });
    expect(decide({ actor: weak, role: 0 }, 'package:read', aProject('private', 'private'))).toMatchObject({ code: 'project_not_found' });
    expect(decide({ actor: weak, role: 20 }, 'package:read', aProject('private', 'private'))).toMatchObject({ code: 'scope_insufficient', params: { scope: 'read_api' } });
  });
});
