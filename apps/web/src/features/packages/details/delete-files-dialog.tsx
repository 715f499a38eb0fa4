import { notifications } from '@mantine/notifications';
import type { PackageFile } from '@packyard/api-client';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { useDeleteFiles } from '../api/delete-package.ts';

interface DeleteFilesDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly files: readonly PackageFile[];
  readonly projectId: number;
}

export function DeleteFilesDialog({ opened, onClose, files, projectId }: DeleteFilesDialogProps) {
  const remove = useDeleteFiles();
  const only = files.length === 1 ? files[0] : undefined;
  const confirm = () =>
    remove.mutate(
      files.map((file) => ({ projectId, packageId: file.package_id, fileId: file.id })),
      {
        onSuccess: ({ deleted, refusals }) => {
          onClose();
          if (deleted > 0) notifications.show({ message: only ? `${only.file_name} was deleted.` : `${countOf(deleted, 'asset')} deleted.`, color: 'green' });
          if (refusals[0]) notifications.show({ title: `${countOf(refusals.length, 'asset')} could not be deleted`, message: refusals[0], color: 'red', autoClose: false });
        },
      },
    );
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={only ? 'Delete package asset' : `Delete ${countOf(files.length, 'asset')}`}
      confirm={only ? 'Delete asset' : 'Permanently delete assets'}
      onConfirm={confirm}
      pending={remove.isPending}
      error={remove.error}
    >
      You are about to delete <strong>{only ? only.file_name : countOf(files.length, 'asset')}</strong>. Without {only ? 'it' : 'them'} the package may not install any more. This cannot be undone.
    </ConfirmDialog>
  );
}
