import { Button, Group as Row, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Group } from '@packyard/api-client';
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
import { groupPaths } from '../../lib/paths.ts';
import type { Visibility } from '../../lib/visibility.ts';
import { useSession } from '../session/index.ts';
import { groupQuery, useCreateGroup } from './api/groups.ts';

export function NewGroupPage() {
  const parentId = Number(useSearchParams()[0].get('parent_id') ?? 0);
  const parent = useQuery({ ...groupQuery(parentId), enabled: parentId > 0 });
  if (parent.isLoading) return <PageSkeleton />;
  const title = parent.data ? 'New subgroup' : 'New group';
  return (
    <Page title={title} width="reading">
      <PageHeader
        title={title}
        subtitle={parent.data ? `In ${parent.data.full_name}. Its members are members here, too.` : 'A group holds projects and further groups, and gives its members a role in all of them.'}
      />
      {parent.isError ? <ErrorState error={parent.error} onRetry={() => void parent.refetch()} /> : <NewGroupForm parent={parent.data} />}
    </Page>
  );
}

function NewGroupForm({ parent }: { parent: Group | undefined }) {
  const { instance } = useSession();
  const create = useCreateGroup();
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { name: '', path: '', visibility: 'private' as Visibility, description: '' },
    validate: {
      name: (value) => (value.trim() ? null : 'Enter a name.'),
      path: (value) => (value ? null : 'Enter a path: letters, digits, dots, dashes and underscores.'),
    },
  });
  const { name, path, visibility, description } = form.values;
  const submit = form.onSubmit(() =>
    create.mutate(
      { name: name.trim(), path, visibility, ...(parent ? { parent_id: parent.id } : {}), ...(description ? { description } : {}) },
      { onSuccess: (group) => void navigate(groupPaths(group.full_path).overview) },
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
          prefix={`${instance.external_url}/${parent ? `${parent.full_path}/` : ''}`}
        />
        <VisibilityCards of="group" value={visibility} within={parent?.visibility} onChange={(value) => form.setFieldValue('visibility', value)} />
        <Textarea label="Description" description="Optional." maxLength={2000} autosize minRows={2} {...form.getInputProps('description')} />
        <Row gap="xs">
          <Button type="submit" loading={create.isPending}>
            Create group
          </Button>
          <LinkButton to={parent ? groupPaths(parent.full_path).overview : '/'} variant="default">
            Cancel
          </LinkButton>
        </Row>
      </Stack>
    </form>
  );
}
