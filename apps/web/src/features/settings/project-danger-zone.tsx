import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import type { Project } from '@packyard/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { TypedConfirmDialog } from '../../components/typed-confirm-dialog.tsx';
import { countOf } from '../../lib/count-of.ts';
import { useDeleteProject, useUpdateProject } from './api/settings.ts';
import { DangerRow } from './danger-row.tsx';

export function ProjectDangerZone({ project }: { project: Project }) {
  return (
    <Stack gap="lg">
      <ArchiveProject project={project} />
      {project.capabilities.delete_project && <DeleteProject project={project} />}
    </Stack>
  );
}

function ArchiveProject({ project }: { project: Project }) {
  const [asked, ask] = useDisclosure(false);
  const update = useUpdateProject(project.id);
  const words = project.archived ? 'Unarchive project' : 'Archive project';
  return (
    <>
      <DangerRow
        title={words}
        description={project.archived ? 'Packages can be published and deleted again.' : 'Packages can still be installed, but nothing can be published or deleted any more.'}
        action={
          <Button variant="default" onClick={ask.open}>
            {project.archived ? 'Unarchive' : 'Archive'}
          </Button>
        }
      />
      <ConfirmDialog
        opened={asked}
        onClose={ask.close}
        title={words}
        confirm={words}
        tone="plain"
        onConfirm={() => update.mutate({ archived: !project.archived }, { onSuccess: ask.close })}
        pending={update.isPending}
        error={update.error}
      >
        {project.archived ? 'Builds that publish here work again.' : 'Builds that publish here will fail. You can unarchive the project at any time.'}
      </ConfirmDialog>
    </>
  );
}

function DeleteProject({ project }: { project: Project }) {
  const [asked, ask] = useDisclosure(false);
  const remove = useDeleteProject(project.id);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: async () => {
        await navigate('/', { replace: true });
        notifications.show({ message: `${project.name_with_namespace} was deleted.`, color: 'green' });
        await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      },
    });
  return (
    <>
      <DangerRow
        title="Delete project"
        description="Deletes the project and every package in it, for good."
        action={
          <Button color="red" onClick={ask.open}>
            Delete project
          </Button>
        }
      />
      <TypedConfirmDialog
        opened={asked}
        onClose={ask.close}
        title="Delete project"
        word={project.path_with_namespace}
        confirm="Delete project"
        onConfirm={confirm}
        pending={remove.isPending}
        error={remove.error}
      >
        This deletes <strong>{project.name_with_namespace}</strong>
        {project.packages_count ? ` with ${countOf(project.packages_count, 'package')}` : ''}. Builds that install from it will fail. Nobody can undo it.
      </TypedConfirmDialog>
    </>
  );
}
