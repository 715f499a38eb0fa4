import { Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PackageDetails, PackageFile, Project } from '@packyard/api-client';
import { useNavigate } from 'react-router';
import { SelectionBar } from '../../../components/selection-bar.tsx';
import { projectPaths } from '../../../lib/paths.ts';
import { useSelection } from '../../../lib/use-selection.ts';
import { DeletePackageDialog } from '../delete-package-dialog.tsx';
import { DeleteFilesDialog } from './delete-files-dialog.tsx';
import { FileRow } from './file-row.tsx';
import classes from './file-table.module.css';

interface FileRowsProps {
  readonly files: readonly PackageFile[];
  readonly project: Project;
  readonly details: PackageDetails;
}

/** A page of files. Who may delete them can tick several. */
export function FileRows({ files, project, details }: FileRowsProps) {
  const mayDelete = details.permissions.can_delete;
  const mayPick = mayDelete && details.files_count > 1;
  const selection = useSelection(files.map(({ id }) => id));
  const [asked, ask] = useDisclosure(false);
  return (
    <>
      {mayPick && <SelectionBar selection={selection} of={files.length} onDelete={ask.open} />}
      <Table className={classes.table} verticalSpacing={6} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th className={classes.size}>Size</Table.Th>
            <Table.Th className={classes.created}>Created</Table.Th>
            {mayDelete && (
              <Table.Th className={classes.menu}>
                <span className={classes.hiddenLabel}>Actions</span>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => (
            <FileRow key={file.id} file={file} project={project} details={details} {...(mayPick ? { selection } : {})} />
          ))}
        </Table.Tbody>
      </Table>
      <DeleteChosen opened={asked} onClose={ask.close} files={files.filter(({ id }) => selection.isChosen(id))} project={project} details={details} />
    </>
  );
}

interface DeleteChosenProps extends FileRowsProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Deleting all files is deleting the version. */
function DeleteChosen({ opened, onClose, files, project, details }: DeleteChosenProps) {
  const navigate = useNavigate();
  if (files.length < details.files_count) return <DeleteFilesDialog opened={opened} onClose={onClose} files={files} projectId={project.id} />;
  return (
    <DeletePackageDialog
      opened={opened}
      onClose={onClose}
      projectId={project.id}
      item={details}
      reason="These are all files of this version, so deleting them deletes the version."
      onDeleted={() => void navigate(projectPaths(project.path_with_namespace).packages, { replace: true })}
    />
  );
}

