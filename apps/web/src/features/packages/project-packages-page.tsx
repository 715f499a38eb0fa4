import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPackageImport } from '@tabler/icons-react';
import type { Project } from '@packyard/api-client';
import { useSession } from '../session/index.ts';
import { PackageRegistry } from './list/package-registry.tsx';
import { ProjectRegistryClosed, RegistryOff } from './registry-closed.tsx';
import { NoPackagesYet } from './setup/no-packages-yet.tsx';
import { SetupGuide } from './setup/setup-guide.tsx';

export function ProjectPackagesPage({ project }: { project: Project }) {
  const { instance } = useSession();
  const [shown, setUp] = useDisclosure(false);
  if (!instance.packages_enabled) return <RegistryOff />;
  if (!project.capabilities.read_packages) return <ProjectRegistryClosed project={project} />;
  return (
    <>
      <PackageRegistry
        scope={{ kind: 'project', id: project.id }}
        ownerName={project.name_with_namespace}
        empty={<NoPackagesYet project={project} />}
        actions={
          <Button variant="default" leftSection={<IconPackageImport size={16} stroke={1.6} />} onClick={setUp.open}>
            Set up a tool
          </Button>
        }
      />
      <Modal opened={shown} onClose={setUp.close} title="Set up a tool for this project" size="xl">
        <SetupGuide project={project} />
      </Modal>
    </>
  );
}
