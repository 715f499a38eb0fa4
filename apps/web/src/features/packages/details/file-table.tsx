import type { PackageDetails, Project } from '@packyard/api-client';
import { IconFileOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { PageLinks } from '../../../components/page-links.tsx';
import { RowsSkeleton } from '../../../components/page-skeleton.tsx';
import { pageParameter, withPage } from '../../../lib/page-parameter.ts';
import { packageFilesQuery } from '../api/package-files.ts';
import { FileRows } from './file-rows.tsx';

const parameter = 'files_page';

export function FileTable({ project, details }: { project: Project; details: PackageDetails }) {
  const [parameters] = useSearchParams();
  const page = pageParameter(parameters, parameter);
  const files = useQuery(packageFilesQuery(project.id, details.id, page));
  if (files.isPending) return <RowsSkeleton rows={2} />;
  if (files.isError) return <ErrorState error={files.error} onRetry={() => void files.refetch()} />;
  if (files.data.items.length === 0) {
    return (
      <EmptyState icon={<IconFileOff size={36} stroke={1.3} />} title="No files">
        This version has no files any more.
      </EmptyState>
    );
  }
  return (
    <>
      <FileRows files={files.data.items} project={project} details={details} />
      <PageLinks label="Pages of files" page={page} totalPages={files.data.totalPages} hasNext={files.data.hasNext} to={(next) => withPage(parameters, next, parameter)} />
    </>
  );
}
