import type { Group } from '@packyard/api-client';
import { Entry } from '../../components/entry-list.tsx';
import { Tile } from '../../components/tile.tsx';
import { VisibilityIcon } from '../../components/visibility-icon.tsx';
import { groupPaths } from '../../lib/paths.ts';

export function GroupEntry({ group, short = false }: { group: Group; short?: boolean }) {
  const { name, full_name, full_path, visibility, description } = group;
  const prefix = full_name.endsWith(name) ? full_name.slice(0, -name.length) : '';
  return (
    <Entry
      picture={<Tile name={name} size={36} />}
      {...(short || prefix === '' ? {} : { prefix })}
      name={name}
      to={groupPaths(full_path).overview}
      marks={<VisibilityIcon visibility={visibility} of="group" />}
      description={description}
    />
  );
}
