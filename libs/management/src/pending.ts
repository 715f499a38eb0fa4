import { RegistryError } from '@packyard/domain';

/** Stands in a route whose handler comes with the next commits. */
export function pending(): never {
  throw new RegistryError('unavailable');
}
