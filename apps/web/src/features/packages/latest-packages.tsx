import type { Project } from '@packyard/api-client';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../components/error-state.tsx';
import { RowsSkeleton } from '../../components/page-skeleton.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { projectPaths } from '../../lib/paths.ts';
import { useSession } from '../session/index.ts';
import { packageListQuery } from './api/package-lists.ts';
import { PackageRow } from './list/package-row.tsx';
import { defaultFilter } from './package-filter.ts';
import { ProjectRegistryClosed, RegistryOff } from './registry-closed.tsx';
import { NoPackagesYet } from './setup/no-packages-yet.tsx';
import classes from './latest-packages.module.css';

const shown = 6;

/** What was published last, for the front page of a project. */
export function LatestPackages({ project }: { project: Project }) {
  const { instance } = useSession();
  if (!instance.packages_enabled) return <RegistryOff />;
  if (!project.capabilities.read_packages) return <ProjectRegistryClosed project={project} />;
  return <LatestRows project={project} />;
}

function LatestRows({ project }: { project: Project }) {
  const list = useQuery(packageListQuery({ kind: 'project', id: project.id }, defaultFilter));
  if (list.isPending) return <RowsSkeleton rows={shown} />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.items.length === 0) return <NoPackagesYet project={project} />;
  return (
    <section>
      <div className={classes.heading}>
        <h2 className={classes.title}>Latest packages</h2>
        <TextLink to={projectPaths(project.path_with_namespace).packages}>All packages</TextLink>
      </div>
      <ul className={classes.list} aria-label="Latest packages">
        {list.data.items.slice(0, shown).map((item) => (
          <PackageRow key={item.id} item={item} projectId={project.id} />
        ))}
      </ul>
    </section>
  );
}
