import { ActionIcon, Table, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PackageDetails, PackageFile, Project } from '@packyard/api-client';
import { IconChevronRight, IconDownload } from '@tabler/icons-react';
import { CopyAction } from '../../../components/copy-action.tsx';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { FileMenu } from './file-menu.tsx';
import classes from './file-table.module.css';

interface FileRowProps {
  readonly file: PackageFile;
  readonly project: Project;
  readonly details: PackageDetails;
}

/** Strongest first. A digest that was never computed has no row. */
const digestNames = [
  ['SHA-256', 'file_sha256'],
  ['SHA-512', 'file_sha512'],
  ['SHA-1', 'file_sha1'],
  ['MD5', 'file_md5'],
] as const;

export function FileRow({ file, project, details }: FileRowProps) {
  const [open, { toggle }] = useDisclosure(false);
  const digests = digestNames.flatMap(([label, key]) => (file[key] === null ? [] : [{ label, value: file[key] }]));
  const digestsId = `digests-${file.id}`;
  return (
    <>
      <Table.Tr className={classes.row} data-open={open || undefined}>
        <Table.Td>
          <div className={classes.name}>
            <ActionIcon size="sm" aria-label={`Digests of ${file.file_name}`} aria-expanded={open} aria-controls={digestsId} disabled={digests.length === 0} onClick={toggle}>
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
            <dl id={digestsId} className={classes.digests}>
              {digests.map(({ label, value }) => (
                <div key={label} className={classes.digest}>
                  <dt>{label}</dt>
                  <dd>
                    <code>{value}</code>
                    <CopyAction value={value} what={label} size="sm" />
                  </dd>
                </div>
              ))}
            </dl>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
