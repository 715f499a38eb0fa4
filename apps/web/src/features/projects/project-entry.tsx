import { Badge } from '@mantine/core';
import type { Project } from '@packyard/api-client';
import { Entry } from '../../components/entry-list.tsx';
import { Tile } from '../../components/tile.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { VisibilityIcon } from '../../components/visibility-icon.tsx';
import { projectPaths } from '../../lib/paths.ts';

interface ProjectEntryProps {
  readonly project: Project;
  /** Within its own group the way to it goes without saying. */
  readonly short?: boolean;
}

export function ProjectEntry({ project, short = false }: ProjectEntryProps) {
  const { name, name_with_namespace, path_with_namespace, visibility, archived, description, last_activity_at } = project;
  const prefix = name_with_namespace.endsWith(name) ? name_with_namespace.slice(0, -name.length) : '';
  return (
    <Entry
      picture={<Tile name={name} size={36} />}
      {...(short || prefix === '' ? {} : { prefix })}
      name={name}
      to={projectPaths(path_with_namespace).overview}
      marks={
        <>
          <VisibilityIcon visibility={visibility} of="project" />
          {archived && (
            <Badge color="amber">
              Archived
            </Badge>
          )}
        </>
      }
      description={description}
      endOptional
      end={<TimeAgo at={last_activity_at} prefix="Updated" />}
    />
  );
}
