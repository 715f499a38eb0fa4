import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle, IconFilterOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PageLinks } from '../../../components/page-links.tsx';
import { RowsSkeleton } from '../../../components/page-skeleton.tsx';
import { Page } from '../../../components/page.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { failedPackagesQuery, packageListQuery, type PackageScope } from '../api/package-lists.ts';
import { defaultFilter, isNarrowed, writeFilter } from '../package-filter.ts';
import { usePackageFilter } from '../use-package-filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { PackageRows } from './package-rows.tsx';

interface PackageRegistryProps {
  readonly scope: PackageScope;
  readonly ownerName: string;
  /** What is shown while nothing was ever published. */
  readonly empty: ReactNode;
  readonly actions?: ReactNode;
}

export function PackageRegistry({ scope, ownerName, empty, actions }: PackageRegistryProps) {
  const { filter, change, to } = usePackageFilter();
  const list = useQuery(packageListQuery(scope, filter));
  const neverPublished = list.data?.items.length === 0 && !isNarrowed(filter) && filter.page === 1;
  const total = list.data && (list.data.total ?? 10_001);
  return (
    <Page title={`Package registry · ${ownerName}`}>
      <PageHeader title="Package registry" subtitle={total !== undefined && !neverPublished && countOf(total, 'package')} actions={!neverPublished && actions} />
      {!neverPublished && <FilterBar kind={scope.kind} filter={filter} onChange={change} />}
      {filter.status !== 'error' && !neverPublished && <FailedBanner scope={scope} />}
      {list.isPending && <RowsSkeleton rows={8} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {neverPublished && empty}
      {list.data && !neverPublished && (
        <>
          <PackageRows items={list.data.items} projectId={scope.kind === 'project' ? scope.id : undefined} stale={list.isPlaceholderData} />
          {list.data.items.length === 0 && <NothingFound page={filter.page} first={to({ page: 1 })} />}
          <PageLinks page={filter.page} totalPages={list.data.totalPages} hasNext={list.data.hasNext} to={(page) => to({ page })} />
        </>
      )}
    </Page>
  );
}

function NothingFound({ page, first }: { page: number; first: string }) {
  if (page > 1) {
    return (
      <EmptyState title="This page is empty" actions={<LinkButton to={first}>Go to the first page</LinkButton>}>
        There are fewer packages than that.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconFilterOff size={40} stroke={1.3} />}
      title="No packages match"
      actions={
        <LinkButton to="?" variant="default">
          Clear the filters
        </LinkButton>
      }
    >
      Try a shorter name, or another type or status.
    </EmptyState>
  );
}

function FailedBanner({ scope }: { scope: PackageScope }) {
  const { data: failed = 0 } = useQuery(failedPackagesQuery(scope));
  if (failed === 0) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} mb="sm">
      {failed === 1 ? 'One package could not be published.' : `${failed} packages could not be published.`}{' '}
      <Anchor component={Link} to={`?${writeFilter({ ...defaultFilter, status: 'error' })}`} inherit underline="always" c="inherit">
        Show {failed === 1 ? 'it' : 'them'}
      </Anchor>
    </Alert>
  );
}
