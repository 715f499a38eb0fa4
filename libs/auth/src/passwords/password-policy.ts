import { RegistryError } from '@packyard/domain';

const minLength = 8;
const maxLength = 128;

/** The first that guessers try, of those long enough to be allowed. Lower case. */
const worst = new Set([
  'password', 'password1', 'password12', 'password123', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'iloveyou', 'princess', 'sunshine', 'football', 'baseball',
  'basketball', 'superman', 'starwars', 'trustno1', 'whatever', 'welcome1', 'welcome123', 'letmein1', 'letmein123', 'qwertyui', 'qwertyuiop', 'qwerty12',
  'qwerty123', 'asdfghjk', 'asdfghjkl', 'zxcvbnm1', '1q2w3e4r', '1q2w3e4r5t', '1qaz2wsx', 'q1w2e3r4', 'abcd1234', 'abc12345', 'abcdefgh', 'admin123',
  'admin1234', 'administrator', 'changeme', 'changeme1', 'changeme123', 'default1', 'secret123', 'computer', 'internet', 'michelle', 'jennifer', 'samsung1',
  '12345678', '123456789', '1234567890', '01234567', '0123456789', '87654321', '987654321', '0987654321', '11223344', 'packyard', 'packyard1', 'packyard123', 'gitlab123', 'root1234', 'toor1234', 'test1234', 'demo1234', 'guest123',
  'dragon123', 'monkey123', 'shadow123', 'master123', 'charlie1', 'liverpool', 'chelsea1', 'pokemon1', 'minecraft',
]);
/** One to four characters again and again. */
const repeated = /^(.{1,4})\1+$/u;

/**
 * Length, and nothing that everybody guesses; no rules about kinds of characters. `username` may not be the password.
 * @see https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 * @throws RegistryError `validation_failed`
 */
export function checkPasswordPolicy(password: string, username: string): void {
  const length = [...password].length;
  if (length < minLength) throw refused(`is too short (minimum is ${minLength} characters)`);
  if (length > maxLength) throw refused(`is too long (maximum is ${maxLength} characters)`);
  const lower = password.toLowerCase();
  if (lower === username.toLowerCase()) throw refused('must not be the user name');
  if (worst.has(lower) || repeated.test(lower)) throw refused('must not contain commonly used combinations of words and letters');
}

function refused(problem: string): RegistryError {
  return new RegistryError('validation_failed', { reason: `Password ${problem}` });
}
