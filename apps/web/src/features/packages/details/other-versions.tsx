import type { PackageDetails, PackageVersion, Project } from '@packyard/api-client';
import { IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { PageLinks } from '../../../components/page-links.tsx';
import { RowsSkeleton } from '../../../components/page-skeleton.tsx';
import { SearchBox } from '../../../components/search-box.tsx';
import { TextLink } from '../../../components/text-link.tsx';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { pageParameter, withPage } from '../../../lib/page-parameter.ts';
import { projectPaths } from '../../../lib/paths.ts';
import { otherVersionsQuery } from '../api/package-details.ts';
import { PackageBadges } from '../package-badges.tsx';
import classes from './other-versions.module.css';

const pageName = 'versions_page';
const searchName = 'versions_search';

export function OtherVersions({ project, details }: { project: Project; details: PackageDetails }) {
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get(searchName) ?? '';
  const page = pageParameter(parameters, pageName);
  const versions = useQuery(otherVersionsQuery(project.id, details.id, { search, page }));
  if (details.versions_count === 0) {
    return (
      <EmptyState icon={<IconStack2 size={40} stroke={1.3} />} title="No other versions">
        This is the only version of {details.name} in this project.
      </EmptyState>
    );
  }
  const find = (text: string) => setParameters(text ? { tab: 'versions', [searchName]: text } : { tab: 'versions' }, { replace: true, preventScrollReset: true });
  return (
    <>
      <SearchBox label="Search versions" className={classes.search} value={search} onSearch={find} />
      {versions.isPending && <RowsSkeleton rows={4} />}
      {versions.isError && <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.data?.items.length === 0 && <EmptyState title="No versions match">Try a shorter part of the version.</EmptyState>}
      {versions.data && (
        <ul className={classes.list} aria-label="Other versions">
          {versions.data.items.map((version) => (
            <VersionRow key={version.id} version={version} to={projectPaths(project.path_with_namespace).package(version.id)} />
          ))}
        </ul>
      )}
      {versions.data && (
        <PageLinks label="Pages of versions" page={page} totalPages={versions.data.totalPages} hasNext={versions.data.hasNext} to={(next) => withPage(parameters, next, pageName)} />
      )}
    </>
  );
}

function VersionRow({ version, to }: { version: PackageVersion; to: string }) {
  return (
    <li className={classes.row}>
      <TextLink quiet to={to} className={classes.version}>
        {version.version}
      </TextLink>
      <PackageBadges item={version} maxTags={3} />
      <span className={classes.time}>
        <TimeAgo at={version.created_at} prefix="published" />
      </span>
    </li>
  );
}
