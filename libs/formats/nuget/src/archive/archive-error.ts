import { RegistryError } from '@packyard/domain';

/** @param problem what is wrong with it, and what to do: a sentence for whoever published it */
export function archiveError(problem: string, cause?: unknown): RegistryError {
  return new RegistryError('archive_invalid', { reason: problem }, cause === undefined ? {} : { cause });
}
