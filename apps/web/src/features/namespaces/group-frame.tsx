import type { Group } from '@packyard/api-client';
import { IconFolders, IconPackage, IconSettings, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Crumb } from '../../components/crumbs.tsx';
import { SideLayout } from '../../components/side-layout.tsx';
import type { SideNavSection } from '../../components/side-nav.tsx';
import { Tile } from '../../components/tile.tsx';
import { groupPaths } from '../../lib/paths.ts';
import { useSession } from '../session/index.ts';
import { namespaceCrumbs } from './namespace-crumbs.ts';

interface GroupFrameProps {
  readonly group: Group;
  readonly crumbs?: readonly Crumb[];
  readonly children: ReactNode;
}

/** A page of a group, with the group's navigation. */
export function GroupFrame({ group, crumbs = [], children }: GroupFrameProps) {
  const { instance } = useSession();
  const paths = groupPaths(group.full_path);
  const { read_packages, admin_group } = group.capabilities;
  const sections: SideNavSection[] = [
    { items: [{ label: 'Group overview', to: paths.overview, icon: IconFolders, exact: true }] },
    { label: 'Packages & Registries', items: instance.packages_enabled && read_packages ? [{ label: 'Package Registry', to: paths.packages, icon: IconPackage }] : [] },
    {
      label: 'Manage',
      items: [
        { label: 'Members', to: paths.members, icon: IconUsers },
        ...(admin_group ? [{ label: 'Settings', to: paths.settings, icon: IconSettings }] : []),
      ],
    },
  ];
  return (
    <SideLayout
      heading={{ name: group.name, kind: 'Group', to: paths.overview, picture: <Tile name={group.name} /> }}
      sections={sections}
      crumbs={[...namespaceCrumbs(group.full_path, group.full_name), ...crumbs]}
    >
      {children}
    </SideLayout>
  );
}
