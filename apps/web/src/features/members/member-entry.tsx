import { Badge } from '@mantine/core';
import type { Member } from '@packyard/api-client';
import { Entry } from '../../components/entry-list.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Tile } from '../../components/tile.tsx';
import { calendarDay } from '../../lib/relative-time.ts';
import { groupPaths } from '../../lib/paths.ts';
import { useSession } from '../session/index.ts';
import type { MemberPlace } from './api/members.ts';
import { MemberActions } from './member-actions.tsx';
import { roleLabel } from './roles.ts';
import classes from './member-entry.module.css';

interface MemberEntryProps {
  readonly member: Member;
  readonly place: MemberPlace;
  readonly mayChange: boolean;
}

export function MemberEntry({ member, place, mayChange }: MemberEntryProps) {
  const { user } = useSession();
  const isSelf = member.id === user?.id;
  const isDirect = member.source.type === place.kind && member.source.id === place.id;
  return (
    <Entry
      picture={<Tile name={member.name} size={36} round />}
      name={member.name}
      to={`/${member.username}`}
      marks={
        <>
          {isSelf && <Mark words="You" />}
          {member.state === 'blocked' && <Mark words="Blocked" color="red" />}
        </>
      }
      description={
        <>
          @{member.username}
          {member.expires_at && ` · until ${calendarDay(member.expires_at)}`}
          {!isDirect && (
            <>
              {' · from '}
              <TextLink to={groupPaths(member.source.full_path).members}>{member.source.full_path}</TextLink>
            </>
          )}
        </>
      }
      end={
        <div className={classes.end}>
          <span className={classes.role}>{roleLabel(member.access_level)}</span>
          {isDirect && (mayChange || isSelf) && <MemberActions member={member} place={place} mayChange={mayChange} isSelf={isSelf} />}
        </div>
      }
    />
  );
}

function Mark({ words, color = 'gray' }: { words: string; color?: string }) {
  return (
    <Badge color={color}>
      {words}
    </Badge>
  );
}
