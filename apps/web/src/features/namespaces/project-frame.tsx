import type { Project } from '@packyard/api-client';
import { IconHome, IconPackage, IconSettings, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { SideLayout } from '../../components/side-layout.tsx';
import type { SideNavSection } from '../../components/side-nav.tsx';
import { Tile } from '../../components/tile.tsx';
import { projectPaths } from '../../lib/paths.ts';
import { useSession } from '../session/index.ts';
import type { Crumb } from '../../components/crumbs.tsx';
import { namespaceCrumbs } from './namespace-crumbs.ts';

interface ProjectFrameProps {
  readonly project: Project;
  /** The pages below the project that lead to this one. */
  readonly crumbs?: readonly Crumb[];
  readonly children: ReactNode;
}

/** A page of a project, with the project's navigation. What is listed there is what the server says the reader may do. */
export function ProjectFrame({ project, crumbs = [], children }: ProjectFrameProps) {
  const { instance } = useSession();
  const paths = projectPaths(project.path_with_namespace);
  const { read_packages, admin_project } = project.capabilities;
  const sections: SideNavSection[] = [
    { items: [{ label: 'Project overview', to: paths.overview, icon: IconHome, exact: true }] },
    { label: 'Packages & Registries', items: instance.packages_enabled && read_packages ? [{ label: 'Package Registry', to: paths.packages, icon: IconPackage }] : [] },
    {
      label: 'Manage',
      items: [
        { label: 'Members', to: paths.members, icon: IconUsers },
        ...(admin_project ? [{ label: 'Settings', to: paths.settings, icon: IconSettings }] : []),
      ],
    },
  ];
  return (
    <SideLayout
      heading={{ name: project.name, kind: 'Project', to: paths.overview, picture: <Tile name={project.name} /> }}
      sections={sections}
      crumbs={[...namespaceCrumbs(project.path_with_namespace, project.name_with_namespace), ...crumbs]}
    >
      {children}
    </SideLayout>
  );
}
