import { hasUnsafeCharacters, RegistryError, reservedPaths } from '@packyard/domain';

/** Letters, digits, `_`, `-`, `.`; not at the start `-` or `.`; not at the end `.`, `.git`, `.atom`. */
const usernamePattern = /^(?![-.])(?!.*(?:\.|\.git|\.atom)$)[\w.-]{1,255}$/i;
const emailPattern = /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\]{1,189}$/;

/**
 * GitLab's rules and texts for the fields of a user.
 * @throws RegistryError `validation_failed`
 */
export function checkUsername(username: string): string {
  if (!usernamePattern.test(username)) {
    throw invalid(`Username can contain only letters, digits, '_', '-' and '.'. Cannot start with '-' or '.' or end in '.', '.git' or '.atom'`);
  }
  if (reservedPaths.has(username.toLowerCase())) throw invalid(`Username ${username} is a reserved name`);
  return username;
}

export function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') throw invalid(`Name can't be blank`);
  if (trimmed.length > 255) throw invalid('Name is too long (maximum is 255 characters)');
  if (hasUnsafeCharacters(trimmed)) throw invalid('Name contains invalid characters');
  return trimmed;
}

/** null stays null: an e-mail address is optional. */
export function checkEmail(email: string | null): string | null {
  if (email === null) return null;
  const trimmed = email.trim();
  if (!emailPattern.test(trimmed) || hasUnsafeCharacters(trimmed)) throw invalid('Email is invalid');
  return trimmed;
}

export function invalid(reason: string): RegistryError {
  return new RegistryError('validation_failed', { reason });
}
