import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { PackageDetails, Project } from '@packyard/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { projectPaths } from '../../../lib/paths.ts';
import { otherVersionsQuery } from '../api/package-details.ts';
import classes from './version-select.module.css';

const pauseMs = 200;

/** Jumps to another version. With many of them, typing finds the rest: the newest are offered at once. */
export function VersionSelect({ project, details }: { project: Project; details: PackageDetails }) {
  const navigate = useNavigate();
  const current = details.version ?? '';
  const [typed, setTyped] = useState(current);
  const [search] = useDebouncedValue(typed === current ? '' : typed, pauseMs);
  const { data } = useQuery({ ...otherVersionsQuery(project.id, details.id, { search, page: 1 }), enabled: details.versions_count > 0 });
  if (details.versions_count === 0) return null;
  const others = (data?.items ?? []).map(({ id, version, tags }) => ({ value: String(id), label: `${version ?? ''}${tags[0] ? ` (${tags[0].name})` : ''}` }));
  return (
    <Select
      className={classes.select}
      aria-label="Version"
      searchable
      data={[{ value: String(details.id), label: current }, ...others]}
      value={String(details.id)}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage="No such version"
      maxDropdownHeight={320}
      onChange={(id) => id && void navigate(projectPaths(project.path_with_namespace).package(Number(id)))}
    />
  );
}
