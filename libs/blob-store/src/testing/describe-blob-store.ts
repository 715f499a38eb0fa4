import type { BlobStore } from '../blob-store.ts';
import { describeObjects } from './describe-objects.ts';
import { describeSpools } from './describe-spools.ts';
import { describeSweep } from './describe-sweep.ts';

/**
 * What every driver must do. `makeStore` gives a new, empty store for each test; the suite closes it.
 * Removing folders or buckets afterwards is the caller's work.
 */
export function describeBlobStore(name: string, makeStore: () => Promise<BlobStore>): void {
  describe(`BlobStore: ${name}`, () => {
    let store: BlobStore;
    beforeEach(async () => {
      store = await makeStore();
    });
    afterEach(() => store.close());

    describeObjects(() => store);
    describeSpools(() => store);
    describeSweep(() => store);
  });
}
