import { List } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Package } from '@packyard/api-client';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { useDeletePackages } from '../api/delete-package.ts';

interface DeletePackagesDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly items: readonly Package[];
  /** The project whose list this is; rows of a group's list carry their own. */
  readonly projectId: number | undefined;
}

const shown = 6;

export function DeletePackagesDialog({ opened, onClose, items, projectId }: DeletePackagesDialogProps) {
  const remove = useDeletePackages();
  const confirm = () => {
    const wanted = items.map((item) => ({ projectId: projectId ?? item.project_id ?? 0, packageId: item.id }));
    remove.mutate(wanted, {
      onSuccess: ({ deleted, refusals }) => {
        onClose();
        if (deleted > 0) notifications.show({ message: `${countOf(deleted, 'package')} deleted.`, color: 'green' });
        if (refusals[0]) notifications.show({ title: `${countOf(refusals.length, 'package')} could not be deleted`, message: refusals[0], color: 'red', autoClose: false });
      },
    });
  };
  return (
    <ConfirmDialog opened={opened} onClose={onClose} title="Delete packages" confirm="Permanently delete" onConfirm={confirm} pending={remove.isPending} error={remove.error}>
      <p style={{ marginTop: 0 }}>You are about to delete {countOf(items.length, 'package version')}. Builds that ask for them will fail. This cannot be undone.</p>
      <List size="sm" spacing={4}>
        {items.slice(0, shown).map(({ id, name, version }) => (
          <List.Item key={id}>
            <strong>{name}</strong> {version}
          </List.Item>
        ))}
        {items.length > shown && <List.Item>and {items.length - shown} more</List.Item>}
      </List>
    </ConfirmDialog>
  );
}
