import { welcome } from './announce.ts';

const passwordFile = '/data/initial-root-password';

describe('welcome', () => {
  it('shows the first password on a terminal', () => {
    const text = welcome('http://localhost:8080', { generatedPassword: 'abc', passwordFile }, true);
    expect(text).toContain('http://localhost:8080');
    expect(text).toContain('Sign in as root with the password  abc');
    expect(text).toContain(passwordFile);
  });

  it('shows only where it is anywhere else, and while it waits to be changed', () => {
    for (const text of [welcome('x', { generatedPassword: 'abc', passwordFile }, false), welcome('x', { passwordFile }, true)]) {
      expect(text).toContain(`the password is in ${passwordFile}`);
      expect(text).not.toContain('abc');
    }
  });

  it('is short once there is nothing to tell', () => {
    expect(welcome('http://localhost:8080', {}, true)).toBe('\n  Packyard is ready at  http://localhost:8080\n  Ctrl-C stops it.\n\n');
  });
});
