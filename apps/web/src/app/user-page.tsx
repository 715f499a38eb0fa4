import type { User } from '@packyard/api-client';
import { IconBox } from '@tabler/icons-react';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Page } from '../components/page.tsx';
import { Tile } from '../components/tile.tsx';
import { ProjectBrowser } from '../features/projects/index.ts';
import { useSession } from '../features/session/index.ts';

/** The projects in one person's own namespace. */
export function UserPage({ user }: { user: User }) {
  const isSelf = useSession().user?.id === user.id;
  return (
    <Page title={user.name}>
      <PageHeader icon={<Tile name={user.name} size={48} round />} title={user.name} subtitle={`@${user.username}`} actions={isSelf && <LinkButton to="/projects/new">New project</LinkButton>} />
      <ProjectBrowser
        short
        scope={{ kind: 'user', id: user.id }}
        empty={
          <EmptyState icon={<IconBox size={40} stroke={1.3} />} title="No projects here">
            {isSelf ? 'You have none of your own yet.' : `${user.name} has none, or none that you may see.`}
          </EmptyState>
        }
      />
    </Page>
  );
}
