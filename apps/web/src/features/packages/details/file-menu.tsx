import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PackageDetails, PackageFile, Project } from '@packyard/api-client';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { projectPaths } from '../../../lib/paths.ts';
import { DeletePackageDialog } from '../delete-package-dialog.tsx';
import { DeleteFilesDialog } from './delete-files-dialog.tsx';

interface FileMenuProps {
  readonly file: PackageFile;
  readonly project: Project;
  readonly details: PackageDetails;
}

export function FileMenu({ file, project, details }: FileMenuProps) {
  const [asked, ask] = useDisclosure(false);
  const navigate = useNavigate();
  const isLast = details.files_count <= 1;
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={`Actions for ${file.file_name}`}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item c="var(--py-danger)" leftSection={<IconTrash size={16} stroke={1.6} />} onClick={ask.open}>
            Delete asset
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isLast ? (
        <DeletePackageDialog
          opened={asked}
          onClose={ask.close}
          projectId={project.id}
          item={details}
          reason={`${file.file_name} is the last file of this version, so deleting it deletes the version.`}
          onDeleted={() => void navigate(projectPaths(project.path_with_namespace).packages, { replace: true })}
        />
      ) : (
        <DeleteFilesDialog opened={asked} onClose={ask.close} files={[file]} projectId={project.id} />
      )}
    </>
  );
}
