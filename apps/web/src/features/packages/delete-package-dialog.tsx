import { List, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useDeletePackage } from './api/delete-package.ts';
import { packageDetailsQuery } from './api/package-details.ts';

interface DeletePackageDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly projectId: number;
  readonly item: { readonly id: number; readonly name: string; readonly version: string | null };
  /** Called when it is gone. */
  readonly onDeleted?: () => void;
  /** Why it is asked for: the reader may have meant only a part. */
  readonly reason?: string;
}

/** Says what deleting this version does, in the server's words, before it is done. */
export function DeletePackageDialog({ opened, onClose, projectId, item, onDeleted, reason }: DeletePackageDialogProps) {
  const remove = useDeletePackage();
  const { data, isLoading } = useQuery({ ...packageDetailsQuery(projectId, item.id), enabled: opened, retry: false });
  const confirm = () =>
    remove.mutate(
      { projectId, packageId: item.id },
      {
        onSuccess: () => {
          notifications.show({ message: `${item.name} ${item.version ?? ''} was deleted.`, color: 'green' });
          onClose();
          onDeleted?.();
        },
      },
    );
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title="Delete package version"
      confirm={data?.forwarding ? 'Yes, delete package' : 'Permanently delete'}
      onConfirm={confirm}
      pending={remove.isPending}
      error={remove.error}
    >
      {reason && <p style={{ marginTop: 0 }}>{reason}</p>}
      <p style={{ marginTop: 0 }}>
        You are about to delete version <strong>{item.version ?? 'without a number'}</strong> of <strong>{item.name}</strong>. This cannot be undone.
      </p>
      <Consequences sentences={data?.unpublished_consequences} loading={isLoading} />
    </ConfirmDialog>
  );
}

function Consequences({ sentences, loading }: { sentences: readonly string[] | undefined; loading: boolean }) {
  if (loading) return <Skeleton height={14} width="80%" />;
  if (!sentences || sentences.length === 0) return null;
  return (
    <List size="sm" spacing={6}>
      {sentences.map((sentence) => (
        <List.Item key={sentence}>{sentence}</List.Item>
      ))}
    </List>
  );
}
