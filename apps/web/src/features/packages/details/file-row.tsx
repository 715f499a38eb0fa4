import { ActionIcon, Checkbox, Table, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PackageDetails, PackageFile, Project } from '@packyard/api-client';
import { IconChevronRight, IconDownload } from '@tabler/icons-react';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import type { Selection } from '../../../lib/use-selection.ts';
import { digestsOf, FileDigests } from './file-digests.tsx';
import { FileMenu } from './file-menu.tsx';
import classes from './file-table.module.css';

interface FileRowProps {
  readonly file: PackageFile;
  readonly project: Project;
  readonly details: PackageDetails;
  /** Without it files cannot be ticked. */
  readonly selection?: Selection;
}

export function FileRow({ file, project, details, selection }: FileRowProps) {
  const [open, { toggle }] = useDisclosure(false);
  const digests = digestsOf(file);
  const digestsId = `digests-${file.id}`;
  return (
    <>
      <Table.Tr className={classes.row} data-open={open || undefined}>
        <Table.Td>
          <div className={classes.name}>
            {selection && <Checkbox size="xs" aria-label={`Select ${file.file_name}`} checked={selection.isChosen(file.id)} onChange={() => selection.toggle(file.id)} />}
            <ActionIcon size="sm" aria-label={`Digests of ${file.file_name}`} aria-expanded={open} aria-controls={open ? digestsId : undefined} disabled={digests.length === 0} onClick={toggle}>
              <IconChevronRight size={16} className={classes.chevron} />
            </ActionIcon>
            <a className={classes.link} href={file.download_path} download>
              {file.file_name}
            </a>
            <Tooltip label="Download">
              <ActionIcon component="a" size="sm" href={file.download_path} download aria-label={`Download ${file.file_name}`} className={classes.download}>
                <IconDownload size={15} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          </div>
        </Table.Td>
        <Table.Td className={classes.size}>{formatBytes(file.size)}</Table.Td>
        <Table.Td className={classes.created}>
          <TimeAgo at={file.created_at} />
        </Table.Td>
        {details.permissions.can_delete && (
          <Table.Td className={classes.menu}>
            <FileMenu file={file} project={project} details={details} />
          </Table.Td>
        )}
      </Table.Tr>
      {open && (
        <Table.Tr className={classes.digestRow}>
          <Table.Td colSpan={4}>
            <FileDigests id={digestsId} digests={digests} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
