import { anonymous } from '@packyard/domain';
import { absent, assertAllowed, assertMayList } from './assert-allowed.ts';
import { userActor } from './testing/callers.ts';
import { aGroup, aProject } from './testing/things.ts';

describe('assertAllowed', () => {
  it('is silent where the policy allows', () => {
    assertAllowed({ actor: userActor(), role: 40 }, 'project:admin', aProject('private', 'private'));
  });
  it('throws what the management API tells', () => {
    expect(() => assertAllowed({ actor: userActor(), role: 30 }, 'project:admin', aProject('private', 'private'))).toThrow(expect.objectContaining({ code: 'forbidden' }));
    expect(() => assertAllowed({ actor: anonymous, role: 0 }, 'group:admin', aGroup('public'))).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
  });
});

describe('absent', () => {
  it('tells nothing that a hidden thing would not', () => {
    expect(absent(anonymous, 'project')).toMatchObject({ code: 'project_not_found' });
    expect(absent(userActor(), 'group')).toMatchObject({ code: 'group_not_found' });
    expect(absent(userActor({ mustChangePassword: true }), 'group')).toMatchObject({ code: 'password_change_required' });
  });
});

describe('assertMayList', () => {
  it('asks for the scope to read, of tokens alone', () => {
    assertMayList(anonymous);
    assertMayList(userActor());
    assertMayList(userActor({ scopes: ['read_api'] }));
    expect(() => assertMayList(userActor({ scopes: ['read_user'] }))).toThrow(expect.objectContaining({ code: 'scope_insufficient' }));
    expect(() => assertMayList(userActor({ mustChangePassword: true }))).toThrow(expect.objectContaining({ code: 'password_change_required' }));
  });
});
