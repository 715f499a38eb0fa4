import { nobodysHash, Passwords } from './passwords.ts';

describe('Passwords', () => {
  const passwords = new Passwords();

  it('makes argon2id hashes with its own salt each, at the set cost', async () => {
    const [first, second] = await Promise.all([passwords.hash('correct horse'), passwords.hash('correct horse')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
  });

  it('knows the password again, however its letters were composed', async () => {
    const passwordHash = await passwords.hash('gr\u00fcn-b\u00e4umig');
    expect(await passwords.matches(passwordHash, 'gr\u00fcn-b\u00e4umig')).toBe(true);
    expect(await passwords.matches(passwordHash, 'gru\u0308n-ba\u0308umig')).toBe(true);
    expect(await passwords.matches(passwordHash, 'gr\u00fcn-baumig')).toBe(false);
  });

  it('matches nothing when there is no hash', async () => {
    expect(await passwords.matches(null, '')).toBe(false);
    expect(await passwords.matches(null, 'password')).toBe(false);
  });

  it('works as hard without a hash as with one', async () => {
    // the time itself cannot be asserted: the parameters decide it
    const parameters = (passwordHash: string): string => passwordHash.split('$').slice(0, 4).join('$');
    expect(parameters(nobodysHash)).toBe(parameters(await passwords.hash('correct horse')));
  });
});
