import type { Project } from '@packyard/api-client';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { SettingsSection } from '../../components/settings-section.tsx';
import { NameForm } from './name-form.tsx';
import { ProjectDangerZone } from './project-danger-zone.tsx';
import { ProjectFeaturesForm } from './project-features-form.tsx';
import { useUpdateProject } from './api/settings.ts';

export function ProjectSettingsPage({ project }: { project: Project }) {
  const update = useUpdateProject(project.id);
  if (!project.capabilities.admin_project) return <NotForYou />;
  return (
    <Page title={`General settings · ${project.name_with_namespace}`}>
      <PageHeader title="General settings" subtitle={`Project ${project.path_with_namespace}, id ${project.id}`} />
      <SettingsSection id="general" title="General" description="What people read in lists and at the top of the project.">
        <NameForm initial={project} onSave={update.mutate} pending={update.isPending} error={update.error} />
      </SettingsSection>
      <SettingsSection id="features" title="Visibility, project features, permissions" description="Who sees the project, and whether it has packages.">
        <ProjectFeaturesForm key={`${project.visibility} ${project.package_registry_access_level}`} project={project} />
      </SettingsSection>
      <SettingsSection id="danger" tone="danger" title="Danger zone" description="Changes that stop builds of others, or that nobody can undo.">
        <ProjectDangerZone project={project} />
      </SettingsSection>
    </Page>
  );
}

function NotForYou() {
  return (
    <Page title="Settings">
      <EmptyState heading="h1" title="Only maintainers change the settings">Ask a maintainer of the project.</EmptyState>
    </Page>
  );
}
