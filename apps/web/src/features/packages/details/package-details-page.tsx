import type { PackageDetails, Project } from '@packyard/api-client';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../../components/error-state.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageSkeleton } from '../../../components/page-skeleton.tsx';
import { Page } from '../../../components/page.tsx';
import { projectPaths } from '../../../lib/paths.ts';
import { useSession } from '../../session/index.ts';
import { packageDetailsQuery } from '../api/package-details.ts';
import { ProjectRegistryClosed, RegistryOff } from '../registry-closed.tsx';
import { Banners } from './banners.tsx';
import { DetailsTabs } from './details-tabs.tsx';
import { PackageTitle } from './package-title.tsx';

interface PackageDetailsPageProps {
  readonly project: Project;
  readonly packageId: number;
}

export function PackageDetailsPage({ project, packageId }: PackageDetailsPageProps) {
  const { instance } = useSession();
  if (!instance.packages_enabled) return <RegistryOff />;
  if (!project.capabilities.read_packages) return <ProjectRegistryClosed project={project} />;
  return <LoadedDetails key={packageId} project={project} packageId={packageId} />;
}

function LoadedDetails({ project, packageId }: PackageDetailsPageProps) {
  const details = useQuery(packageDetailsQuery(project.id, packageId));
  if (details.isPending) return <PageSkeleton />;
  if (details.isError) {
    const list = (
      <LinkButton to={projectPaths(project.path_with_namespace).packages} variant="default">
        All packages of this project
      </LinkButton>
    );
    return (
      <Page title="Package">
        <ErrorState heading="h1" error={details.error} onRetry={() => void details.refetch()} actions={list} />
      </Page>
    );
  }
  return <Details project={project} details={details.data} />;
}

function Details({ project, details }: { project: Project; details: PackageDetails }) {
  return (
    <Page title={`${details.name} ${details.version ?? ''} · ${project.name_with_namespace}`}>
      <PackageTitle project={project} details={details} />
      <Banners details={details} />
      <DetailsTabs project={project} details={details} />
    </Page>
  );
}
