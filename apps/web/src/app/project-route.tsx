import type { Project } from '@packyard/api-client';
import { lazy, Suspense, type ReactNode } from 'react';
import type { Crumb } from '../components/crumbs.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { ProjectFrame } from '../features/namespaces/index.ts';
import { projectPaths } from '../lib/paths.ts';
import { MissingPage } from './missing-page.tsx';

const Overview = lazy(async () => ({ default: (await import('../features/projects/project-overview-page.tsx')).ProjectOverviewPage }));
const Packages = lazy(async () => ({ default: (await import('../features/packages/project-packages-page.tsx')).ProjectPackagesPage }));
const Details = lazy(async () => ({ default: (await import('../features/packages/details/package-details-page.tsx')).PackageDetailsPage }));
const Members = lazy(async () => ({ default: (await import('../features/members/members-page.tsx')).MembersPage }));
const Settings = lazy(async () => ({ default: (await import('../features/settings/project-settings-page.tsx')).ProjectSettingsPage }));

export function ProjectRoute({ project, page }: { project: Project; page: readonly string[] }) {
  const { content, crumbs } = pageOf(project, page);
  return (
    <ProjectFrame project={project} crumbs={crumbs}>
      <Suspense fallback={<PageSkeleton />}>{content}</Suspense>
    </ProjectFrame>
  );
}

interface ProjectPage {
  readonly content: ReactNode;
  readonly crumbs: readonly Crumb[];
}

function pageOf(project: Project, [name, id, ...rest]: readonly string[]): ProjectPage {
  const paths = projectPaths(project.path_with_namespace);
  const packages = { label: 'Package Registry', to: paths.packages };
  if (name === undefined) return { content: <Overview project={project} />, crumbs: [] };
  if (name === 'packages' && id === undefined) return { content: <Packages project={project} />, crumbs: [packages] };
  if (name === 'packages' && id !== undefined && /^[1-9]\d{0,14}$/.test(id) && rest.length === 0) {
    return { content: <Details project={project} packageId={Number(id)} />, crumbs: [packages] };
  }
  if (id !== undefined) return { content: <MissingPage />, crumbs: [] };
  if (name === 'project_members') {
    return {
      content: <Members place={{ kind: 'project', id: project.id }} fullName={project.name_with_namespace} mayChange={project.capabilities.admin_project} />,
      crumbs: [{ label: 'Members', to: paths.members }],
    };
  }
  if (name === 'edit') return { content: <Settings project={project} />, crumbs: [{ label: 'Settings', to: paths.settings }] };
  return { content: <MissingPage />, crumbs: [] };
}
