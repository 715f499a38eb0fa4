import { Badge, Tabs } from '@mantine/core';
import type { PackageDetails, Project } from '@packyard/api-client';
import { useSearchParams } from 'react-router';
import { DependencyList } from './dependency-list.tsx';
import { OtherVersions } from './other-versions.tsx';
import { Overview } from './overview.tsx';

const tabs = ['details', 'dependencies', 'versions'] as const;
type Tab = (typeof tabs)[number];

export function DetailsTabs({ project, details }: { project: Project; details: PackageDetails }) {
  const [parameters, setParameters] = useSearchParams();
  const chosen: Tab = tabs.find((tab) => tab === parameters.get('tab')) ?? 'details';
  const choose = (tab: string | null) => setParameters(tab === null || tab === 'details' ? {} : { tab }, { replace: true, preventScrollReset: true });
  return (
    <Tabs value={chosen} onChange={choose}>
      <Tabs.List mb="lg">
        <Tabs.Tab value="details">Details</Tabs.Tab>
        <Tabs.Tab value="dependencies" rightSection={<Count of={details.dependencies_count} />}>
          Dependencies
        </Tabs.Tab>
        <Tabs.Tab value="versions" rightSection={<Count of={details.versions_count} />}>
          Other versions
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="details">
        <Overview project={project} details={details} />
      </Tabs.Panel>
      <Tabs.Panel value="dependencies">
        <DependencyList details={details} />
      </Tabs.Panel>
      <Tabs.Panel value="versions">
        <OtherVersions project={project} details={details} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Count({ of }: { of: number }) {
  return (
    <Badge color="gray">
      {of}
    </Badge>
  );
}
