import { Badge } from '@mantine/core';
import type { User } from '@packyard/api-client';
import { Entry } from '../../components/entry-list.tsx';
import { Tile } from '../../components/tile.tsx';
import { calendarDay } from '../../lib/relative-time.ts';
import { useSession } from '../session/index.ts';
import type { IssuedPassword } from './new-password.tsx';
import { UserActions } from './user-actions.tsx';

export function UserEntry({ user, onIssued }: { user: User; onIssued: (issued: IssuedPassword) => void }) {
  const self = useSession().user;
  return (
    <Entry
      picture={<Tile name={user.name} size={36} round />}
      name={user.name}
      to={`/${user.username}`}
      marks={
        <>
          {user.is_admin && (
            <Badge>
              Administrator
            </Badge>
          )}
          {user.state === 'blocked' && (
            <Badge color="red">
              Blocked
            </Badge>
          )}
        </>
      }
      description={
        <>
          @{user.username}
          {user.email && ` · ${user.email}`}
          {user.last_activity_on && ` · last seen ${calendarDay(user.last_activity_on)}`}
        </>
      }
      end={user.id === self?.id ? 'You' : <UserActions user={user} onIssued={onIssued} />}
    />
  );
}
