import { IconBox, IconFolders } from '@tabler/icons-react';
import { useLocation, useSearchParams } from 'react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Page } from '../components/page.tsx';
import { TabLinks } from '../components/tab-links.tsx';
import { GroupBrowser } from '../features/groups/index.ts';
import { ProjectBrowser } from '../features/projects/index.ts';
import { useSession } from '../features/session/index.ts';
import { signInPath } from '../lib/return-path.ts';

/** Everything that the reader may see. */
export function ExplorePage() {
  const { user } = useSession();
  const tab = useSearchParams()[0].get('tab') === 'groups' ? 'groups' : 'projects';
  const location = useLocation();
  return (
    <Page title="Explore">
      <PageHeader
        title="Explore"
        subtitle={user ? 'All projects and groups that you may see.' : 'What is open to everyone. Sign in to see more.'}
        actions={!user && <LinkButton to={signInPath(location)}>Sign in</LinkButton>}
      />
      <TabLinks
        label="Explore"
        tabs={[
          { label: 'Projects', to: '/explore', active: tab === 'projects' },
          { label: 'Groups', to: '/explore?tab=groups', active: tab === 'groups' },
        ]}
      />
      {tab === 'projects' ? (
        <ProjectBrowser
          key="projects"
          scope={{ kind: 'visible' }}
          empty={
            <EmptyState icon={<IconBox size={40} stroke={1.3} />} title="Nothing to explore yet">
              {user ? 'No project is open to you yet.' : 'No project on this server is public.'}
            </EmptyState>
          }
        />
      ) : (
        <GroupBrowser
          key="groups"
          scope={{ kind: 'visible' }}
          empty={
            <EmptyState icon={<IconFolders size={40} stroke={1.3} />} title="No groups to explore">
              {user ? 'No group is open to you yet.' : 'No group on this server is public.'}
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
