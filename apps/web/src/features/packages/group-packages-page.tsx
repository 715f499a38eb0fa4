import type { Group } from '@packyard/api-client';
import { IconPackages } from '@tabler/icons-react';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { groupPaths } from '../../lib/paths.ts';
import { useSession } from '../session/index.ts';
import { PackageRegistry } from './list/package-registry.tsx';
import { GroupRegistryClosed, RegistryOff } from './registry-closed.tsx';

export function GroupPackagesPage({ group }: { group: Group }) {
  const { instance } = useSession();
  if (!instance.packages_enabled) return <RegistryOff />;
  if (!group.capabilities.read_packages) return <GroupRegistryClosed />;
  return <PackageRegistry scope={{ kind: 'group', id: group.id }} ownerName={group.full_name} empty={<NoPackagesInGroup group={group} />} />;
}

function NoPackagesInGroup({ group }: { group: Group }) {
  return (
    <EmptyState
      icon={<IconPackages size={40} stroke={1.3} />}
      title="There are no packages yet"
      actions={
        <LinkButton to={groupPaths(group.full_path).overview} variant="default">
          Choose a project
        </LinkButton>
      }
    >
      Packages are published to a project. Open one of this group: its package registry shows how to set up each tool.
    </EmptyState>
  );
}
