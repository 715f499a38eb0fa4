import { Table } from '@mantine/core';
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
import { FileRow } from './file-row.tsx';
import classes from './file-table.module.css';

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
      <Table className={classes.table} verticalSpacing={6} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th className={classes.size}>Size</Table.Th>
            <Table.Th className={classes.created}>Created</Table.Th>
            {details.permissions.can_delete && (
              <Table.Th className={classes.menu}>
                <span className={classes.hiddenLabel}>Actions</span>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.data.items.map((file) => (
            <FileRow key={file.id} file={file} project={project} details={details} />
          ))}
        </Table.Tbody>
      </Table>
      <PageLinks label="Pages of files" page={page} totalPages={files.data.totalPages} hasNext={files.data.hasNext} to={(next) => withPage(parameters, next, parameter)} />
    </>
  );
}
