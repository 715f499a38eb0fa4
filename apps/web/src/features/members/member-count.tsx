import { useQuery } from '@tanstack/react-query';
import { TextLink } from '../../components/text-link.tsx';
import { countOf } from '../../lib/count-of.ts';
import { membersQuery, type MemberPlace } from './api/members.ts';

/** '12 members', as a link to them. Nothing where the reader may not list them. */
export function MemberCount({ of, to }: { of: MemberPlace; to: string }) {
  const { data } = useQuery({ ...membersQuery(of, { search: '', page: 1 }), retry: false });
  if (!data) return <span>Members</span>;
  return <TextLink to={to}>{countOf(data.total ?? 10_001, 'member')}</TextLink>;
}
