import { IndexStore, TagStore, type FragmentRow, type NamesArea, type Transaction, type VersionRange } from '@packyard/database';
import type { IndexFragment, IndexInput, IndexPackage } from '@packyard/domain';

const pageSize = 500;

/** Reads what index builders are made of, in the caller's transaction. */
export class IndexRows {
  private readonly store = new IndexStore();
  private readonly tags = new TagStore();

  async input(tx: Transaction, packageIds: readonly number[], variant: string, prefix: string, within?: VersionRange): Promise<IndexInput> {
    const rows = await this.store.packages(tx, packageIds);
    const tags = await this.tags.ofPackages(tx, packageIds);
    const maintainers = await this.store.maintainers(tx, packageIds);
    const packages = rows.map(
      ({ latestVersion, ...row }): IndexPackage => ({
        ...row,
        ...(latestVersion === null ? {} : { latestVersion }),
        tags: tags.filter((tag) => tag.packageId === row.packageId),
        maintainers: maintainers.filter((person) => person.packageId === row.packageId),
      }),
    );
    return { packages, prefix, fragments: this.fragments(tx, packageIds, variant, within), readme: ({ versionId }) => this.store.readme(tx, versionId) };
  }

  /** Ordered by their keys, a page at a time. */
  async *names(tx: Transaction, format: string, area: NamesArea, limit: number): AsyncIterable<string> {
    let after = '';
    for (;;) {
      const page = await this.store.names(tx, format, area, after, limit);
      for (const row of page) yield row.name;
      if (page.length < limit) return;
      after = page.at(-1)?.nameKey ?? after;
    }
  }

  /** In the format's version order. Where several packages hold one version, the first published stays: a later project never shadows it. */
  private async *fragments(tx: Transaction, packageIds: readonly number[], variant: string, within: VersionRange | undefined): AsyncIterable<IndexFragment> {
    let after: FragmentRow | undefined;
    let held: FragmentRow[] = [];
    for (;;) {
      const page = await this.store.fragments(tx, packageIds, variant, after, pageSize, within);
      for (const row of page) {
        if (held[0] !== undefined && held[0].versionSort.compare(row.versionSort) !== 0) {
          yield* firstPublished(held);
          held = [];
        }
        held.push(row);
      }
      after = page.at(-1);
      if (page.length < pageSize) break;
    }
    yield* firstPublished(held);
  }
}

/** Rows of equal order; one for each version among them. */
function firstPublished(rows: readonly FragmentRow[]): FragmentRow[] {
  const byKey = new Map<string, FragmentRow>();
  for (const row of rows) {
    const other = byKey.get(row.versionKey);
    if (other === undefined || row.versionId < other.versionId) byKey.set(row.versionKey, row);
  }
  return [...byKey.values()];
}
