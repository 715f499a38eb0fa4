import { reservedPaths } from '@packyard/domain';
import { checkEmail, checkName, checkUsername } from './user-fields.ts';

describe('checkUsername', () => {
  it.each(['a', 'alice', 'Alice.Adams', '_', '_a-', 'a.b_c-d', '0', 'git', 'a.gitx', 'x'.repeat(255)])('takes %s', (username) => {
    expect(checkUsername(username)).toBe(username);
  });

  it.each(['', '-a', '.a', 'a.', 'a.git', 'a.GIT', 'a.atom', 'a b', 'a/b', 'a@b', 'ä', 'a\0', 'a\n', 'x'.repeat(256), '..'])('refuses %j', (username) => {
    expect(() => checkUsername(username)).toThrow('Username can contain only');
  });

  it.each(['api', 'Groups', 'projects', 'admin', 'assets', 'dashboard', 'profile', 'users', 'help', 'explore', 'login', 'search', 'v2'])('keeps %s for the server', (username) => {
    expect(() => checkUsername(username)).toThrow(`Username ${username} is a reserved name`);
  });

  it('has its reserved paths in lower case', () => {
    expect([...reservedPaths].filter((path) => path !== path.toLowerCase())).toEqual([]);
  });
});

describe('checkName', () => {
  it('trims', () => expect(checkName(' Ann Lee ')).toBe('Ann Lee'));
  it.each([[' ', `Name can't be blank`], ['x'.repeat(256), 'Name is too long'], ['a\u202eb', 'Name contains invalid characters']])('refuses %j', (name, message) => {
    expect(() => checkName(name)).toThrow(message);
  });
});

describe('checkEmail', () => {
  it.each([[null, null], [' a@b ', 'a@b'], ['a.b+c@example.com', 'a.b+c@example.com'], ['ü@müller.de', 'ü@müller.de']])('%j', (email, kept) => expect(checkEmail(email)).toBe(kept));
  it.each(['', 'a', '@', 'a@', '@b', 'a@b@c', 'a b@c', 'a@b\0', '<a@b>', `${'x'.repeat(65)}@b`])('refuses %j', (email) => {
    expect(() => checkEmail(email)).toThrow('Email is invalid');
  });
});
