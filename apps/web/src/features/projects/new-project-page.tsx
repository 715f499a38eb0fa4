import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Namespace } from '@packyard/api-client';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { ErrorState } from '../../components/error-state.tsx';
import { FormError } from '../../components/form-error.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { NameAndPathFields } from '../../components/name-and-path.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { VisibilityCards } from '../../components/visibility-cards.tsx';
import { projectPaths } from '../../lib/paths.ts';
import type { Visibility } from '../../lib/visibility.ts';
import { useSession } from '../session/index.ts';
import { namespacesQuery } from './api/namespaces.ts';
import { useCreateProject } from './api/projects.ts';

export function NewProjectPage() {
  const namespaces = useQuery(namespacesQuery(''));
  if (namespaces.isPending) return <PageSkeleton />;
  return (
    <Page title="New project" width="reading">
      <PageHeader title="New project" subtitle="A project holds packages of all types, and decides who may publish and install them." />
      {namespaces.isError ? <ErrorState error={namespaces.error} onRetry={() => void namespaces.refetch()} /> : <NewProjectForm namespaces={namespaces.data.items} />}
    </Page>
  );
}

function NewProjectForm({ namespaces }: { namespaces: readonly Namespace[] }) {
  const { instance, user } = useSession();
  const create = useCreateProject();
  const navigate = useNavigate();
  const wanted = useSearchParams()[0].get('namespace_id');
  const start = namespaces.find(({ id }) => String(id) === wanted) ?? namespaces.find(({ kind, path }) => kind === 'user' && path === user?.username) ?? namespaces[0];
  const form = useForm({
    initialValues: { name: '', path: '', namespaceId: start ? String(start.id) : '', visibility: 'private' as Visibility, description: '' },
    validate: {
      name: (value) => (value.trim() ? null : 'Enter a name.'),
      path: (value) => (value ? null : 'Enter a path: letters, digits, dots, dashes and underscores.'),
      namespaceId: (value) => (value ? null : 'Choose where the project belongs.'),
    },
  });
  const { name, path, namespaceId, visibility, description } = form.values;
  const namespace = namespaces.find(({ id }) => String(id) === namespaceId);
  const submit = form.onSubmit(() =>
    create.mutate(
      { name: name.trim(), path, namespace_id: Number(namespaceId), visibility, ...(description ? { description } : {}) },
      { onSuccess: (project) => void navigate(projectPaths(project.path_with_namespace).packages) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <FormError error={create.error} />
        <NameAndPathFields
          value={{ name, path }}
          onChange={(value) => form.setValues(value)}
          nameError={form.errors['name'] ? String(form.errors['name']) : undefined}
          pathError={form.errors['path'] ? String(form.errors['path']) : undefined}
          prefix={`${instance.external_url}/${namespace ? `${namespace.full_path}/` : ''}`}
        />
        <Select
          label="Group or user"
          description="Members of a group are members of its projects."
          required
          searchable
          data={namespaces.map(({ id, full_path, kind }) => ({ value: String(id), label: kind === 'user' ? `${full_path} (you)` : full_path }))}
          {...form.getInputProps('namespaceId')}
        />
        <VisibilityCards of="project" value={visibility} onChange={(value) => form.setFieldValue('visibility', value)} />
        <Textarea label="Description" description="Optional. One line that says what is published here." maxLength={2000} autosize minRows={2} {...form.getInputProps('description')} />
        <Group gap="xs">
          <Button type="submit" loading={create.isPending}>
            Create project
          </Button>
          <LinkButton to="/" variant="default">
            Cancel
          </LinkButton>
        </Group>
      </Stack>
    </form>
  );
}
