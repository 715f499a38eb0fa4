import type { Group } from '@packyard/api-client';
import { IconBox, IconFolders } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { TabLinks } from '../../components/tab-links.tsx';
import { Tile } from '../../components/tile.tsx';
import { VisibilityIcon } from '../../components/visibility-icon.tsx';
import { groupPaths } from '../../lib/paths.ts';
import { MemberCount } from '../members/index.ts';
import { ProjectBrowser } from '../projects/index.ts';
import { GroupBrowser } from './group-browser.tsx';

export function GroupOverviewPage({ group }: { group: Group }) {
  const tab = useSearchParams()[0].get('tab') === 'subgroups' ? 'subgroups' : 'projects';
  const { create_projects, create_subgroups } = group.capabilities;
  return (
    <Page title={group.full_name}>
      <PageHeader
        icon={<Tile name={group.name} size={48} />}
        title={group.name}
        marks={<VisibilityIcon visibility={group.visibility} of="group" size={18} />}
        subtitle={
          <>
            {group.description && <div>{group.description}</div>}
            <MemberCount of={{ kind: 'group', id: group.id }} to={groupPaths(group.full_path).members} />
          </>
        }
        actions={
          <>
            {create_subgroups && (
              <LinkButton to={`/groups/new?parent_id=${group.id}`} variant="default">
                New subgroup
              </LinkButton>
            )}
            {create_projects && <LinkButton to={`/projects/new?namespace_id=${group.id}`}>New project</LinkButton>}
          </>
        }
      />
      <TabLinks
        label="In this group"
        tabs={[
          { label: 'Projects', to: '?', active: tab === 'projects' },
          { label: 'Subgroups', to: '?tab=subgroups', active: tab === 'subgroups' },
        ]}
      />
      {tab === 'projects' ? (
        <ProjectBrowser short scope={{ kind: 'group', id: group.id }} empty={<NoProjects mayCreate={create_projects} />} />
      ) : (
        <GroupBrowser short scope={{ kind: 'below', id: group.id }} empty={<NoSubgroups mayCreate={create_subgroups} />} />
      )}
    </Page>
  );
}

function NoProjects({ mayCreate }: { mayCreate: boolean }) {
  return (
    <EmptyState icon={<IconBox size={40} stroke={1.3} />} title="No projects here">
      {mayCreate ? 'Create one: packages are published to projects.' : 'There are none yet, or none that you may see.'}
    </EmptyState>
  );
}

function NoSubgroups({ mayCreate }: { mayCreate: boolean }) {
  return (
    <EmptyState icon={<IconFolders size={40} stroke={1.3} />} title="No subgroups">
      {mayCreate ? 'Subgroups keep the projects of a team together, with members of their own.' : 'There are none yet, or none that you may see.'}
    </EmptyState>
  );
}
