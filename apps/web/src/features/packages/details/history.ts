import type { ActivityEntry, PackageDetails, Pipeline } from '@packyard/api-client';

export type HistoryEntry =
  | { readonly kind: 'created' | 'published'; readonly at: string }
  | { readonly kind: 'commit' | 'built' | 'updated'; readonly pipeline: Pipeline }
  | { readonly kind: 'archived'; readonly count: number }
  | { readonly kind: 'act'; readonly entry: ActivityEntry };

/** Later pipelines shown one by one; those between them and the first are counted. */
const shownUpdates = 5;

/**
 * The life of a version in the order GitLab tells it: created, built, published, then what happened since, newest last.
 * `pipelines` newest first, as the API lists them.
 */
export function historyOf(details: Pick<PackageDetails, 'created_at' | 'activity'>, pipelines: readonly Pipeline[]): HistoryEntry[] {
  const [first, ...later] = [...pipelines].reverse();
  const archived = Math.max(later.length - shownUpdates, 0);
  return [
    { kind: 'created', at: details.created_at },
    ...(first ? ([{ kind: 'commit', pipeline: first }, { kind: 'built', pipeline: first }] as const) : []),
    { kind: 'published', at: details.created_at },
    ...(archived > 0 ? [{ kind: 'archived', count: archived } as const] : []),
    ...later.slice(archived).map((pipeline) => ({ kind: 'updated', pipeline }) as const),
    ...laterActs(details.activity).map((entry) => ({ kind: 'act', entry }) as const),
  ];
}

/** Publishing is told by the lines above. */
function laterActs(activity: readonly ActivityEntry[]): ActivityEntry[] {
  return activity.filter(({ action }) => action !== 'package.publish').reverse();
}

/** 'moved the tag latest here'. Unknown acts keep the server's name: they are newer than this page. */
export function actWords({ action, details }: ActivityEntry): string {
  const detail = (name: string): string => String(details[name] ?? '');
  switch (action) {
    case 'package.tag':
      return `set the tag ${detail('tag')}`;
    case 'package.untag':
      return `removed the tag ${detail('tag')}`;
    case 'package.deprecate':
      return 'marked it as deprecated';
    case 'package.undeprecate':
      return 'took the deprecation back';
    case 'package.delete_file':
      return `deleted the file ${detail('file')}`;
    default:
      return action;
  }
}
