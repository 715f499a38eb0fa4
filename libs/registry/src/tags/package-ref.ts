import { VersionStateStore, type Transaction } from '@packyard/database';
import { RegistryError } from '@packyard/domain';

/** A package that a client has looked at before it changes something. */
export interface PackageRef {
  readonly packageId: number;
  /** The revision that the client has read: anything newer is refused with `revision_stale`. */
  readonly revision?: number;
}

const states = new VersionStateStore();

/** Makes changes of one package queue. @throws RegistryError `package_not_found`, `revision_stale` */
export async function lockPackage(tx: Transaction, projectId: number, ref: PackageRef): Promise<{ readonly name: string }> {
  const locked = await states.lockPackage(tx, projectId, ref.packageId);
  if (locked === undefined) throw new RegistryError('package_not_found');
  if (ref.revision !== undefined && ref.revision !== locked.revision) throw new RegistryError('revision_stale');
  return locked;
}
