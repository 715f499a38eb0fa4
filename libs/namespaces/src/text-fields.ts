import { hasUnsafeCharacters, maxFullPathLength, RegistryError, type Parsed } from '@packyard/domain';

const maxNameLength = 255;
const maxDescriptionLength = 2000;

/** A refused field, as GitLab's validations name it. */
export function invalid(field: string, reason: string): RegistryError {
  return new RegistryError('validation_failed', { field, reason });
}

export function checkedPath(path: Parsed<string>): string {
  if (!path.ok) throw invalid('path', path.reason);
  return path.value;
}

export function checkedName(name: string): string {
  const trimmed = name.trim();
  if (trimmed.length === 0) throw invalid('name', 'Name can’t be blank');
  if (trimmed.length > maxNameLength) throw invalid('name', `Name is too long (maximum is ${maxNameLength} characters)`);
  if (hasUnsafeCharacters(trimmed)) throw invalid('name', 'Name can contain only visible characters');
  return trimmed;
}

/** Lines are allowed, other control characters are not. */
export function checkedDescription(description: string): string {
  if (description.length > maxDescriptionLength) throw invalid('description', `Description is too long (maximum is ${maxDescriptionLength} characters)`);
  if (hasUnsafeCharacters(description.replace(/[\r\n\t]/g, ''))) throw invalid('description', 'Description can contain only visible characters');
  return description;
}

/** An address from a name: `Shop & Café` becomes `shop-cafe`. Empty if nothing is left. */
export function pathFromName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .replace(/\.(git|atom)$/, '');
}

export function joinedPath(parent: string | undefined, path: string): string {
  const full = parent === undefined ? path : `${parent}/${path}`;
  checkFullPathLength(full.length);
  return full;
}

export function checkFullPathLength(length: number): void {
  if (length > maxFullPathLength) throw invalid('path', `Path is too long: with the groups above it, ${maxFullPathLength} characters are the most`);
}
