import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { PackageDetails, Project } from '@packyard/api-client';
import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { FormatIcon } from '../../../components/format-icon.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { projectPaths } from '../../../lib/paths.ts';
import { DeletePackageDialog } from '../delete-package-dialog.tsx';
import { PackageBadges } from '../package-badges.tsx';
import { VersionSelect } from './version-select.tsx';
import classes from './package-title.module.css';

const shownTags = 4;

export function PackageTitle({ project, details }: { project: Project; details: PackageDetails }) {
  return (
    <PageHeader
      icon={
        <span className={classes.icon}>
          <FormatIcon svg={details.format.icon} size={28} />
        </span>
      }
      title={details.name}
      marks={<PackageBadges item={details} maxTags={shownTags} />}
      subtitle={
        <>
          <span className={classes.version}>{details.version}</span>
          <span className={classes.fact}>{details.format.label}</span>
          <span className={classes.fact}>
            published <TimeAgo at={details.created_at} />
            {details.creator && ` by ${details.creator.name}`}
          </span>
        </>
      }
      actions={
        <>
          <VersionSelect project={project} details={details} />
          {details.permissions.can_delete && <DeleteButton project={project} details={details} />}
        </>
      }
    />
  );
}

function DeleteButton({ project, details }: { project: Project; details: PackageDetails }) {
  const [asked, ask] = useDisclosure(false);
  const navigate = useNavigate();
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={16} stroke={1.6} />} onClick={ask.open} className={classes.delete}>
        Delete
      </Button>
      <DeletePackageDialog
        opened={asked}
        onClose={ask.close}
        projectId={project.id}
        item={details}
        onDeleted={() => void navigate(projectPaths(project.path_with_namespace).packages, { replace: true })}
      />
    </>
  );
}
