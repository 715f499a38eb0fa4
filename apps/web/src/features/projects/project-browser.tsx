import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { EntryList } from '../../components/entry-list.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ListSearch, useListAddress } from '../../components/list-search.tsx';
import { PageLinks } from '../../components/page-links.tsx';
import { RowsSkeleton } from '../../components/page-skeleton.tsx';
import { projectListQuery, type ProjectScope } from './api/projects.ts';
import { ProjectEntry } from './project-entry.tsx';

interface ProjectBrowserProps {
  readonly scope: ProjectScope;
  /** Shown while there are none at all. */
  readonly empty: ReactNode;
  readonly short?: boolean;
}

/** Projects to look through: search and page are in the address. */
export function ProjectBrowser({ scope, empty, short = false }: ProjectBrowserProps) {
  const { search, page, to } = useListAddress();
  const projects = useQuery(projectListQuery(scope, { search, page }));
  if (projects.isPending) return <RowsSkeleton rows={6} />;
  if (projects.isError) return <ErrorState error={projects.error} onRetry={() => void projects.refetch()} />;
  const { items, totalPages, hasNext } = projects.data;
  if (items.length === 0 && search === '' && page === 1) return empty;
  return (
    <>
      <ListSearch label="Search projects" />
      <EntryList label="Projects" stale={projects.isPlaceholderData}>
        {items.map((project) => (
          <ProjectEntry key={project.id} project={project} short={short} />
        ))}
      </EntryList>
      {items.length === 0 && <EmptyState title="No projects match">Try another part of the name or path.</EmptyState>}
      <PageLinks label="Pages of projects" page={page} totalPages={totalPages} hasNext={hasNext} to={to} />
    </>
  );
}
