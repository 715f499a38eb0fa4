import { Badge, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PersonalAccessToken } from '@packyard/api-client';
import { IconKey } from '@tabler/icons-react';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { calendarDay } from '../../lib/relative-time.ts';
import { useRevokeToken } from '../tokens/index.ts';
import classes from './sessions-page.module.css';

export function TokenRow({ token }: { token: PersonalAccessToken }) {
  return (
    <li className={classes.row}>
      <IconKey size={20} stroke={1.5} className={classes.icon} aria-hidden="true" />
      <div className={classes.words}>
        <div className={classes.name}>
          {token.name}
          {token.scopes.map((scope) => (
            <Badge key={scope} color="gray">
              {scope}
            </Badge>
          ))}
          {token.revoked && (
            <Badge color="red">
              Revoked
            </Badge>
          )}
        </div>
        <div className={classes.fact}>
          <TimeAgo at={token.created_at} prefix="created" /> · {token.last_used_at ? <TimeAgo at={token.last_used_at} prefix="last used" /> : 'never used'} ·{' '}
          {token.expires_at ? `expires ${calendarDay(token.expires_at)}` : 'never expires'}
        </div>
      </div>
      {token.active && <RevokeButton token={token} />}
    </li>
  );
}

function RevokeButton({ token }: { token: PersonalAccessToken }) {
  const [asked, ask] = useDisclosure(false);
  const revoke = useRevokeToken();
  return (
    <>
      <Button variant="default" size="xs" onClick={ask.open} aria-label={`Revoke ${token.name}`}>
        Revoke
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={ask.close}
        title="Revoke token"
        confirm="Revoke"
        onConfirm={() => revoke.mutate(token.id, { onSuccess: ask.close })}
        pending={revoke.isPending}
        error={revoke.error}
      >
        Whatever uses <strong>{token.name}</strong> is refused from now on. A revoked token cannot be brought back.
      </ConfirmDialog>
    </>
  );
}
