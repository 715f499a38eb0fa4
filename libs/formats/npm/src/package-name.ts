import { isPollutingKey, parsed, refused, type Parsed } from '@packyard/domain';

/** `@scope/base` or `base`. */
export interface PackageName {
  /** As written, scope included. */
  readonly full: string;
  /** Without the `@`. */
  readonly scope?: string;
  /** The last part, which conventional tarball names start with. */
  readonly base: string;
}

/** Longest name, scope and slash included. @see https://docs.npmjs.com/cli/configuring-npm/package-json#name */
const maxNameLength = 214;
/** Encoded names of this form need no escapes but for the slash; ~ ' ! ( ) * are legal only in names from before 2014. */
const partPattern = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
const reservedNames: ReadonlySet<string> = new Set(['node_modules', 'favicon.ico']);

/**
 * Reads a package name. Upper case is accepted, as GitLab does (a scope may have to equal a group path);
 * `nameKey` keeps two spellings from becoming two packages.
 */
export function parsePackageName(text: string): Parsed<PackageName> {
  if (text === '') return refused('The package name is empty.');
  if (text.length > maxNameLength) return refused(`The package name has ${text.length} characters: at most ${maxNameLength} are allowed, scope included.`);
  const scoped = text.startsWith('@');
  const parts = (scoped ? text.slice(1) : text).split('/');
  if (parts.length !== (scoped ? 2 : 1)) return refused('A package name is either "name" or "@scope/name", with no other slash.');
  for (const part of parts) {
    if (!partPattern.test(part)) return refused('Each part of a package name holds letters, digits, ".", "_" and "-", and does not start with a dot.');
    if (part === '-') return refused('A package name cannot have "-" as a part: that address belongs to the registry.');
  }
  return checkWhole(text, scoped ? parts[0] : undefined, parts[parts.length - 1] ?? '');
}

function checkWhole(full: string, scope: string | undefined, base: string): Parsed<PackageName> {
  if (scope !== undefined) return parsed({ full, scope, base });
  if (base.startsWith('_')) return refused('A package name without a scope cannot start with "_".');
  const key = nameKey(base);
  if (reservedNames.has(key) || isPollutingKey(key)) return refused(`The package name "${base}" is reserved: choose another one.`);
  return parsed({ full, base });
}

/** Names that differ in case only are one package: file systems and the public registry treat them so. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}
