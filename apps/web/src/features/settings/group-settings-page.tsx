import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import type { Group } from '@packyard/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { FormError } from '../../components/form-error.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { SettingsSection } from '../../components/settings-section.tsx';
import { TypedConfirmDialog } from '../../components/typed-confirm-dialog.tsx';
import { VisibilityCards } from '../../components/visibility-cards.tsx';
import { useDeleteGroup, useUpdateGroup } from './api/settings.ts';
import { DangerRow } from './danger-row.tsx';
import { NameForm } from './name-form.tsx';

export function GroupSettingsPage({ group }: { group: Group }) {
  const update = useUpdateGroup(group.id);
  if (!group.capabilities.admin_group) {
    return (
      <Page title="Settings">
        <EmptyState heading="h1" title="Only owners change the settings">Ask an owner of the group.</EmptyState>
      </Page>
    );
  }
  return (
    <Page title={`General settings · ${group.full_name}`}>
      <PageHeader title="General settings" subtitle={`Group ${group.full_path}, id ${group.id}`} />
      <SettingsSection id="general" title="General" description="What people read in lists and at the top of the group.">
        <NameForm initial={group} onSave={update.mutate} pending={update.isPending} error={update.error} />
      </SettingsSection>
      <SettingsSection id="visibility" title="Visibility" description="Who sees the group. Projects in it are never more open than the group.">
        <GroupVisibility key={group.visibility} group={group} />
      </SettingsSection>
      <SettingsSection id="danger" tone="danger" title="Danger zone" description="What nobody can undo.">
        <DeleteGroup group={group} />
      </SettingsSection>
    </Page>
  );
}

function GroupVisibility({ group }: { group: Group }) {
  const update = useUpdateGroup(group.id);
  const [visibility, setVisibility] = useState(group.visibility);
  const save = () => update.mutate({ visibility }, { onSuccess: () => notifications.show({ message: 'Saved.', color: 'green' }) });
  return (
    <>
      <FormError error={update.error} />
      <VisibilityCards of="group" value={visibility} onChange={setVisibility} />
      <Button mt="md" onClick={save} loading={update.isPending}>
        Save changes
      </Button>
    </>
  );
}

function DeleteGroup({ group }: { group: Group }) {
  const [asked, ask] = useDisclosure(false);
  const remove = useDeleteGroup(group.id);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const confirm = () =>
    remove.mutate(undefined, {
      onSuccess: async () => {
        await navigate('/', { replace: true });
        notifications.show({ message: `${group.full_name} was deleted.`, color: 'green' });
        await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      },
    });
  return (
    <>
      <DangerRow
        title="Delete group"
        description="Deletes the group with its subgroups, their projects and all packages, for good."
        action={
          <Button color="red" onClick={ask.open}>
            Delete group
          </Button>
        }
      />
      <TypedConfirmDialog
        opened={asked}
        onClose={ask.close}
        title="Delete group"
        word={group.full_path}
        confirm="Delete group"
        onConfirm={confirm}
        pending={remove.isPending}
        error={remove.error}
      >
        This deletes <strong>{group.full_name}</strong> with all subgroups, projects and packages below it. Builds that install from them will fail. Nobody can undo it.
      </TypedConfirmDialog>
    </>
  );
}
