import type { Group } from '@packyard/api-client';
import { lazy, Suspense, type ReactNode } from 'react';
import type { Crumb } from '../components/crumbs.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { GroupFrame } from '../features/namespaces/index.ts';
import { groupPaths } from '../lib/paths.ts';
import { MissingPage } from './missing-page.tsx';

const Overview = lazy(async () => ({ default: (await import('../features/groups/group-overview-page.tsx')).GroupOverviewPage }));
const Packages = lazy(async () => ({ default: (await import('../features/packages/group-packages-page.tsx')).GroupPackagesPage }));
const Members = lazy(async () => ({ default: (await import('../features/members/members-page.tsx')).MembersPage }));
const Settings = lazy(async () => ({ default: (await import('../features/settings/group-settings-page.tsx')).GroupSettingsPage }));

export function GroupRoute({ group, page }: { group: Group; page: readonly string[] }) {
  const { content, crumbs } = pageOf(group, page);
  return (
    <GroupFrame group={group} crumbs={crumbs}>
      <Suspense fallback={<PageSkeleton />}>{content}</Suspense>
    </GroupFrame>
  );
}

interface GroupPage {
  readonly content: ReactNode;
  readonly crumbs: readonly Crumb[];
}

function pageOf(group: Group, [name, ...rest]: readonly string[]): GroupPage {
  const paths = groupPaths(group.full_path);
  if (name === undefined) return { content: <Overview group={group} />, crumbs: [] };
  if (rest.length > 0) return { content: <MissingPage />, crumbs: [] };
  switch (name) {
    case 'packages':
      return { content: <Packages group={group} />, crumbs: [{ label: 'Package Registry', to: paths.packages }] };
    case 'group_members':
      return {
        content: <Members place={{ kind: 'group', id: group.id }} fullName={group.full_name} mayChange={group.capabilities.admin_group} />,
        crumbs: [{ label: 'Members', to: paths.members }],
      };
    case 'edit':
      return { content: <Settings group={group} />, crumbs: [{ label: 'Settings', to: paths.settings }] };
    default:
      return { content: <MissingPage />, crumbs: [] };
  }
}
