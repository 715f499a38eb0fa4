import { Stack, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ApplicationSettings } from '@packyard/api-client';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../components/error-state.tsx';
import { FormError } from '../../components/form-error.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RowsSkeleton } from '../../components/page-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { SettingsSection } from '../../components/settings-section.tsx';
import { applicationSettingsQuery, useUpdateApplicationSettings } from './api/application-settings.ts';

export function ApplicationSettingsPage() {
  const settings = useQuery(applicationSettingsQuery());
  return (
    <Page title="Settings · Admin area">
      <PageHeader title="Settings" subtitle="For this whole server." />
      {settings.isPending && <RowsSkeleton rows={2} />}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && (
        <SettingsSection id="packages" title="Package registry" description="Changes take effect as soon as you flip a switch.">
          <RegistrySwitches settings={settings.data} />
        </SettingsSection>
      )}
    </Page>
  );
}

function RegistrySwitches({ settings }: { settings: ApplicationSettings }) {
  const update = useUpdateApplicationSettings();
  // a flipped switch stays flipped while the server is asked; if it refuses, it flips back
  const shown = { ...settings, ...(update.isPending ? update.variables : {}) };
  const save = (part: Partial<ApplicationSettings>) => update.mutate(part, { onSuccess: () => notifications.show({ message: 'Saved.', color: 'green' }) });
  return (
    <Stack gap="lg">
      <FormError error={update.error} />
      <Switch
        label="Package registry"
        description="Switched off, every package route answers 404 and the pages are gone. Packages are kept."
        checked={shown.packages_enabled}
        disabled={update.isPending}
        onChange={(event) => save({ packages_enabled: event.currentTarget.checked })}
      />
      <Switch
        label="Let projects allow anyone to pull"
        description="Private and internal projects may open their packages to everyone. Switched off, the choice disappears and nobody pulls without the right to."
        checked={shown.package_registry_allow_anyone_to_pull_option}
        disabled={update.isPending}
        onChange={(event) => save({ package_registry_allow_anyone_to_pull_option: event.currentTarget.checked })}
      />
    </Stack>
  );
}
