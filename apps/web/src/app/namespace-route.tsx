import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { useLocation } from 'react-router';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { namespaceQuery, parseNamespaceLocation, type Namespace } from '../features/namespaces/index.ts';
import { GroupRoute } from './group-route.tsx';
import { MissingPage } from './missing-page.tsx';
import { ProjectRoute } from './project-route.tsx';

const UserPage = lazy(async () => ({ default: (await import('./user-page.tsx')).UserPage }));

type FoundLocation = NonNullable<ReturnType<typeof parseNamespaceLocation>>;

/** Every address that is no page of its own: it names a project, group or user, and a page of it. */
export function NamespaceRoute() {
  const location = parseNamespaceLocation(useLocation().pathname);
  if (!location) return <MissingPage />;
  return <NamespacePage key={`${location.isGroup} ${location.fullPath}`} location={location} />;
}

function NamespacePage({ location }: { location: FoundLocation }) {
  const found = useQuery(namespaceQuery(location));
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) return <MissingPage error={found.error} onRetry={() => void found.refetch()} />;
  return <PageOf namespace={found.data} page={location.page} />;
}

function PageOf({ namespace, page }: { namespace: Namespace; page: readonly string[] }) {
  switch (namespace.kind) {
    case 'project':
      return <ProjectRoute project={namespace.project} page={page} />;
    case 'group':
      return <GroupRoute group={namespace.group} page={page} />;
    case 'user':
      return page.length === 0 ? <UserPage user={namespace.user} /> : <MissingPage />;
  }
}
