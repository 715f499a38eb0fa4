import { IndexStore, PublicationStore, type FragmentFileRow, type Transaction } from '@packyard/database';
import type { FragmentFile, PackageFormat } from '@packyard/domain';

/** Renders one version's part of each index anew, from its rows as the transaction sees them. */
export class FragmentRenderer {
  private readonly store = new IndexStore();
  private readonly publication = new PublicationStore();

  async render<M>(tx: Transaction, format: PackageFormat<M>, versionId: number): Promise<void> {
    if (format.renderFragments === undefined) return;
    const { deprecatedMessage, metadata, ...identity } = await this.store.fragmentSource(tx, versionId);
    const files = (await this.store.fragmentFiles(tx, versionId)).map(fragmentFile);
    const fragments = format.renderFragments({ ...identity, metadata: metadata as M, files, ...(deprecatedMessage === null ? {} : { deprecatedMessage }) });
    await this.publication.dropFragmentsExcept(tx, versionId, Object.keys(fragments));
    for (const [variant, body] of Object.entries(fragments)) await this.publication.putFragment(tx, versionId, variant, body);
  }
}

function fragmentFile({ sha256, sha512, sha1, md5, ...file }: FragmentFileRow): FragmentFile {
  return { ...file, digests: { sha256, ...(sha512 === null ? {} : { sha512 }), ...(sha1 === null ? {} : { sha1 }), ...(md5 === null ? {} : { md5 }) } };
}
