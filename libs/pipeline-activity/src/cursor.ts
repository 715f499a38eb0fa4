import { RegistryError } from '@packyard/domain';

const maxCursorLength = 200;

/**
 * A place in a list that is read newest first, in GitLab's form: `{"id":7,"_kd":"n"}` is "the next page begins below row 7".
 * @see https://docs.gitlab.com/api/rest/#keyset-based-pagination
 */
export function cursorBelow(id: number): string {
  return Buffer.from(JSON.stringify({ id, _kd: 'n' })).toString('base64url');
}

/** @throws RegistryError `parameter_invalid` for anything that `cursorBelow` did not make */
export function readCursor(cursor: string): number {
  const id = cursor.length > maxCursorLength ? undefined : idIn(Buffer.from(cursor, 'base64url').toString());
  if (id === undefined) throw new RegistryError('parameter_invalid', { name: 'cursor', problem: 'does not have a valid value' });
  return id;
}

function idIn(text: string): number | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('id' in value) || !('_kd' in value) || value._kd !== 'n') return undefined;
    // GitLab writes the id as a text
    const id = typeof value.id === 'string' ? Number(value.id) : value.id;
    return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined;
  } catch {
    return undefined;
  }
}
