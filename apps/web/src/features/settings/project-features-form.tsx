import { Button, Stack, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Project } from '@packyard/api-client';
import { useState } from 'react';
import { FormError } from '../../components/form-error.tsx';
import { VisibilityCards } from '../../components/visibility-cards.tsx';
import { useUpdateProject } from './api/settings.ts';
import { packageAccessLevel, packageSwitches } from './package-access.ts';
import classes from './project-features-form.module.css';

export function ProjectFeaturesForm({ project }: { project: Project }) {
  const update = useUpdateProject(project.id);
  const [visibility, setVisibility] = useState(project.visibility);
  const [switches, setSwitches] = useState(packageSwitches(project.visibility, project.package_registry_access_level));
  const save = () =>
    update.mutate(
      { visibility, package_registry_access_level: packageAccessLevel(visibility, switches) },
      { onSuccess: () => notifications.show({ message: 'Saved.', color: 'green' }) },
    );
  return (
    <Stack gap="lg">
      <FormError error={update.error} />
      <VisibilityCards of="project" value={visibility} onChange={setVisibility} />
      <div className={classes.feature}>
        <Switch
          label="Packages"
          description="Publish, store and install packages. Switched off, what was published is kept and nobody can reach it."
          checked={switches.on}
          onChange={(event) => setSwitches({ ...switches, on: event.currentTarget.checked })}
        />
        {visibility !== 'public' && (
          <Switch
            className={classes.inner}
            label="Allow anyone to pull from Package Registry"
            description="Everyone who reaches this server sees and installs the packages, without signing in, although the project stays hidden."
            disabled={!switches.on}
            checked={switches.on && switches.anyoneMayPull}
            onChange={(event) => setSwitches({ ...switches, anyoneMayPull: event.currentTarget.checked })}
          />
        )}
      </div>
      <div>
        <Button onClick={save} loading={update.isPending}>
          Save changes
        </Button>
      </div>
    </Stack>
  );
}
