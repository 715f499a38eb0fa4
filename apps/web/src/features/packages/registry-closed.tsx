import type { Project } from '@packyard/api-client';
import { IconLock, IconPackageOff } from '@tabler/icons-react';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { projectPaths } from '../../lib/paths.ts';
import { useSession } from '../session/index.ts';

/** Switched off for the whole server. */
export function RegistryOff() {
  const { user } = useSession();
  return (
    <Page title="Package registry">
      <EmptyState heading="h1"
        icon={<IconPackageOff size={40} stroke={1.3} />}
        title="The package registry is switched off on this server"
        actions={user?.is_admin && <LinkButton to="/admin/application_settings">Open the server's settings</LinkButton>}
      >
        {user?.is_admin ? 'Packages are kept. They can be used again as soon as you switch it on.' : 'Packages are kept. An administrator can switch it on again.'}
      </EmptyState>
    </Page>
  );
}

/** The reader sees the project, but not its packages: they are switched off, or the reader's role does not reach. */
export function ProjectRegistryClosed({ project }: { project: Project }) {
  if (project.package_registry_access_level !== 'disabled') {
    return (
      <Page title="Package registry">
        <EmptyState heading="h1" icon={<IconLock size={40} stroke={1.3} />} title="You cannot see the packages of this project">
          Reporters and above can. Ask a maintainer of the project for that role.
        </EmptyState>
      </Page>
    );
  }
  const mayChange = project.capabilities.admin_project;
  return (
    <Page title="Package registry">
      <EmptyState heading="h1"
        icon={<IconPackageOff size={40} stroke={1.3} />}
        title="Packages are switched off for this project"
        actions={mayChange && <LinkButton to={`${projectPaths(project.path_with_namespace).settings}#features`}>Open the settings</LinkButton>}
      >
        {mayChange
          ? 'Nothing can be published or installed. What was published is kept, and comes back when you switch packages on in Settings > General.'
          : 'Nothing can be published or installed. A maintainer can switch packages on in Settings > General.'}
      </EmptyState>
    </Page>
  );
}

export function GroupRegistryClosed() {
  return (
    <Page title="Package registry">
      <EmptyState heading="h1" icon={<IconLock size={40} stroke={1.3} />} title="You cannot see the packages of this group">
        Reporters and above can. Ask an owner of the group for that role.
      </EmptyState>
    </Page>
  );
}
