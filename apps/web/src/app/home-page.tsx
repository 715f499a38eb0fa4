import { IconBox, IconFolders } from '@tabler/icons-react';
import { Navigate, useSearchParams } from 'react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Page } from '../components/page.tsx';
import { TabLinks } from '../components/tab-links.tsx';
import { GroupBrowser } from '../features/groups/index.ts';
import { ProjectBrowser } from '../features/projects/index.ts';
import { useSession } from '../features/session/index.ts';

/** One's own projects and groups. Who is not signed in explores. */
export function HomePage() {
  const { user } = useSession();
  const tab = useSearchParams()[0].get('tab') === 'groups' ? 'groups' : 'projects';
  if (!user) return <Navigate to="/explore" replace />;
  return (
    <Page title={tab === 'groups' ? 'Your groups' : 'Your projects'}>
      <PageHeader
        title={tab === 'groups' ? 'Your groups' : 'Your projects'}
        actions={
          <>
            <LinkButton to="/groups/new" variant="default">
              New group
            </LinkButton>
            <LinkButton to="/projects/new">New project</LinkButton>
          </>
        }
      />
      <TabLinks
        label="Yours"
        tabs={[
          { label: 'Projects', to: '/', active: tab === 'projects' },
          { label: 'Groups', to: '/?tab=groups', active: tab === 'groups' },
        ]}
      />
      {tab === 'projects' ? <ProjectBrowser key="projects" scope={{ kind: 'mine' }} empty={<NoProjects />} /> : <GroupBrowser key="groups" scope={{ kind: 'mine' }} empty={<NoGroups />} />}
    </Page>
  );
}

function NoProjects() {
  return (
    <EmptyState
      icon={<IconBox size={40} stroke={1.3} />}
      title="You have no projects yet"
      actions={
        <>
          <LinkButton to="/projects/new">Create a project</LinkButton>
          <LinkButton to="/explore" variant="default">
            Explore
          </LinkButton>
        </>
      }
    >
      Packages are published to projects. Create one, or ask a colleague to add you to theirs.
    </EmptyState>
  );
}

function NoGroups() {
  return (
    <EmptyState icon={<IconFolders size={40} stroke={1.3} />} title="You are in no group yet" actions={<LinkButton to="/groups/new">Create a group</LinkButton>}>
      A group keeps the projects of a team together, and gives its members a role in all of them.
    </EmptyState>
  );
}
