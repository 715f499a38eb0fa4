import type { TagStore, Transaction } from '@packyard/database';
import { RegistryError } from '@packyard/domain';

/** A protocol without limits of its own would let one package hold any number. */
const maxTagsPerPackage = 100;

/** Call after a tag was made. @throws RegistryError `validation_failed` beyond 100 tags */
export async function assertTagCount(tx: Transaction, tags: TagStore, packageId: number): Promise<void> {
  if ((await tags.count(tx, packageId)) <= maxTagsPerPackage) return;
  throw new RegistryError('validation_failed', { reason: `a package has at most ${maxTagsPerPackage} tags: remove one first` });
}
