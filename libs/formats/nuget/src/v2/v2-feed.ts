import type { IndexBuilder, IndexFragment, IndexInput, IndexPackage } from '@packyard/domain';
import { fillEntry, type NugetVariant } from '../index/fragments.ts';
import { isPrerelease, versionKey } from '../names/package-version.ts';
import { compareVersions } from '../names/version-order.ts';
import { namespaces, v2Entry, type V2Facts } from './v2-entry.ts';
import type { FeedSelection } from './v2-request.ts';

export const feedType = 'application/atom+xml;type=feed;charset=utf-8';
export const entryType = 'application/atom+xml;type=entry;charset=utf-8';

interface Feed {
  readonly selection: FeedSelection;
  readonly skip: number;
  readonly top?: number;
}

/** Versions of one package as the old protocol lists them. */
export function v2FeedBuilder(feed: Feed): IndexBuilder {
  return {
    id: `nuget-v2-${feed.selection}-${feed.skip}-${feed.top ?? 'all'}`,
    fragment: 'entry' satisfies NugetVariant,
    builderVersion: 1,
    contentType: feedType,
    build: (input) => buildFeed(feed, input),
  };
}

export function feedHead(prefix: string, title: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed ${namespaces} xml:base="${prefix}/v2/"><id>${prefix}/v2/${title}</id><title type="text">${title}</title><updated>1970-01-01T00:00:00Z</updated>`;
}
export const feedEnd = '</feed>\n';

/** A version as a document of its own. */
export function v2EntryDocument(fragment: IndexFragment, prefix: string, isLatest: boolean): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${v2Entry(factsOf(fragment, { isLatest, isAbsoluteLatest: isLatest }), prefix, ` ${namespaces} xml:base="${prefix}/v2/"`)}\n`;
}

async function* buildFeed({ selection, skip, top = Number.MAX_SAFE_INTEGER }: Feed, input: IndexInput): AsyncGenerator<string> {
  yield feedHead(input.prefix, 'Packages');
  let index = 0;
  for await (const facts of selected(selection, input)) {
    if (index >= skip + top) break;
    if (index >= skip) yield v2Entry(facts, input.prefix);
    index += 1;
  }
  yield feedEnd;
}

/** Unlisted versions are found only among all: who knows the number may have it. */
async function* selected(selection: FeedSelection, { packages, fragments }: IndexInput): AsyncGenerator<V2Facts> {
  const latest = latestRelease(packages);
  const isLatest = ({ version }: IndexFragment): boolean => latest !== undefined && versionKey(version) === latest;
  let highest: IndexFragment | undefined;
  for await (const fragment of fragments) {
    if (fragment.hidden) {
      if (selection === 'all') yield factsOf(fragment, { isLatest: false, isAbsoluteLatest: false });
      continue;
    }
    if (highest !== undefined && selection === 'all') yield factsOf(highest, { isLatest: isLatest(highest), isAbsoluteLatest: false });
    if (selection === 'latest' && isLatest(fragment)) yield factsOf(fragment, { isLatest: true, isAbsoluteLatest: false });
    highest = fragment;
  }
  if (highest !== undefined && selection !== 'latest') yield factsOf(highest, { isLatest: isLatest(highest), isAbsoluteLatest: true });
}

/** The key of the highest release among them. */
function latestRelease(packages: readonly IndexPackage[]): string | undefined {
  const releases = packages.flatMap(({ latestVersion }) => (latestVersion === undefined || isPrerelease(latestVersion) ? [] : [latestVersion]));
  const [highest] = releases.sort((a, b) => compareVersions(b, a));
  return highest === undefined ? undefined : versionKey(highest);
}

function factsOf(fragment: IndexFragment, latest: Pick<V2Facts, 'isLatest' | 'isAbsoluteLatest'>): V2Facts {
  const entry = JSON.parse(fillEntry(fragment.body, '')) as Omit<V2Facts, 'published' | 'listed' | 'isLatest' | 'isAbsoluteLatest'>;
  return { ...entry, ...latest, published: fragment.publishedAt, listed: !fragment.hidden };
}
