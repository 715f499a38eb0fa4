import { violatedConstraint } from '@packyard/database';
import { RegistryError } from '@packyard/domain';

/** Runs work that takes an address. The primary key of `route` alone decides who gets it. */
export async function refusingTakenPaths<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violatedConstraint(error) !== 'route_pkey') throw error;
    throw new RegistryError('validation_failed', { field: 'path', reason: 'Path has already been taken' }, { cause: error });
  }
}
