import { checkPasswordPolicy } from './password-policy.ts';

describe('checkPasswordPolicy', () => {
  it.each(['correct horse', 'xkcd-936', 'ñandú-öl', 'a'.repeat(64) + 'b'.repeat(64), '🔑'.repeat(7) + '🚪'])('takes %j', (password) => {
    expect(() => checkPasswordPolicy(password, 'alice')).not.toThrow();
  });

  it.each([
    ['short', 'Validation failed: Password is too short (minimum is 8 characters)'],
    ['🔑'.repeat(4), 'Validation failed: Password is too short (minimum is 8 characters)'],
    ['ab'.repeat(64) + 'c', 'Validation failed: Password is too long (maximum is 128 characters)'],
    ['Alice.Adams', 'Validation failed: Password must not be the user name'],
    ...['PASSWORD', 'p@ssw0rd', '12345678', '123456789', '1234567890', '87654321', 'aaaaaaaaa', 'abababab', 'abcabcabc', 'testtest', 'changeme'].map((password) => [
      password,
      'Validation failed: Password must not contain commonly used combinations of words and letters',
    ]),
  ])('refuses %j', (password, message) => {
    expect(() => checkPasswordPolicy(password, 'alice.adams')).toThrow(message);
  });
});
