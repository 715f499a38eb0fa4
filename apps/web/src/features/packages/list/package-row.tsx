import { Checkbox } from '@mantine/core';
import type { Package } from '@packyard/api-client';
import { IconAlertTriangle } from '@tabler/icons-react';
import { FormatIcon } from '../../../components/format-icon.tsx';
import { TextLink } from '../../../components/text-link.tsx';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { projectPaths } from '../../../lib/paths.ts';
import type { Selection } from '../../../lib/use-selection.ts';
import { useFormat } from '../api/formats.ts';
import { PackageBadges } from '../package-badges.tsx';
import { PackageRowMenu } from './package-row-menu.tsx';
import classes from './package-row.module.css';

interface PackageRowProps {
  readonly item: Package;
  /** The project whose list this is; rows of a group's list carry their own. */
  readonly projectId: number | undefined;
  /** Without it rows cannot be ticked. */
  readonly selection?: Selection;
}

export function PackageRow({ item, projectId = item.project_id, selection }: PackageRowProps) {
  const format = useFormat(item.package_type);
  const failed = item.status === 'error';
  return (
    <li className={classes.row} data-failed={failed || undefined}>
      <span className={classes.icon}>
        {failed ? <IconAlertTriangle size={20} stroke={1.6} aria-hidden="true" /> : format && <FormatIcon svg={format.icon} size={20} />}
        {selection && item._links.delete_api_path && (
          <Checkbox className={classes.pick} size="xs" aria-label={`Select ${item.name} ${item.version ?? ''}`} checked={selection.isChosen(item.id)} onChange={() => selection.toggle(item.id)} />
        )}
      </span>
      <div className={classes.words}>
        <div className={classes.nameLine}>
          <PackageName item={item} />
          <PackageBadges item={item} maxTags={1} />
        </div>
        <div className={classes.factLine}>
          {item.version !== null && <span className={classes.version}>{item.version}</span>}
          <span className={classes.fact}>{format?.label ?? item.package_type}</span>
          {failed ? <span className={classes.problem}>Error publishing: {item.status_message ?? 'its metadata could not be read.'}</span> : item.summary && <span className={classes.summary}>{item.summary}</span>}
        </div>
      </div>
      <Origin item={item} />
      <div className={classes.menu}>{item._links.delete_api_path && projectId !== undefined && <PackageRowMenu item={item} projectId={projectId} />}</div>
    </li>
  );
}

function PackageName({ item }: { item: Package }) {
  const to = item._links.web_path;
  if (!to) return <span className={classes.name}>{item.name}</span>;
  return (
    <TextLink quiet to={to} className={classes.nameLink}>
      {item.name}
    </TextLink>
  );
}

/** Who published it and when; in a group also where. */
function Origin({ item }: { item: Package }) {
  return (
    <div className={classes.origin}>
      <div className={classes.project}>
        {item.project_path ? (
          <TextLink quiet to={projectPaths(item.project_path).packages}>
            {item.project_path}
          </TextLink>
        ) : item.creator ? (
          `Published by ${item.creator.name}`
        ) : (
          'Manually published'
        )}
      </div>
      <div className={classes.time}>
        <TimeAgo at={item.created_at} />
        {item.project_path && item.creator && ` by ${item.creator.name}`}
      </div>
    </div>
  );
}
