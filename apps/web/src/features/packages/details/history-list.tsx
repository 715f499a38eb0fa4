import type { PackageDetails, Project } from '@packyard/api-client';
import { IconBoxSeam, IconClock, IconGitCommit, IconHistory, IconPencil, IconRocket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { SafeLink } from '../../../components/safe-link.tsx';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { pipelinesQuery } from '../api/package-details.ts';
import { actWords, historyOf, type HistoryEntry } from './history.ts';
import classes from './history-list.module.css';

const icons: Readonly<Record<HistoryEntry['kind'], ComponentType<{ size?: number; stroke?: number }>>> = {
  created: IconClock,
  commit: IconGitCommit,
  built: IconRocket,
  published: IconBoxSeam,
  archived: IconHistory,
  updated: IconPencil,
  act: IconPencil,
};

export function HistoryList({ project, details }: { project: Project; details: PackageDetails }) {
  const { data: pipelines = [] } = useQuery(pipelinesQuery(project.id, details.id));
  return (
    <ol className={classes.list}>
      {historyOf(details, pipelines).map((entry, index) => {
        const Icon = icons[entry.kind];
        return (
          <li key={index} className={classes.entry}>
            <span className={classes.icon} aria-hidden="true">
              <Icon size={14} stroke={1.8} />
            </span>
            <div className={classes.words}>{wordsOf(entry, details, project)}</div>
          </li>
        );
      })}
    </ol>
  );
}

function wordsOf(entry: HistoryEntry, details: PackageDetails, project: Project): ReactNode {
  switch (entry.kind) {
    case 'created':
      return (
        <>
          <strong>{details.name}</strong> version <strong>{details.version}</strong> was first created <TimeAgo at={entry.at} />
        </>
      );
    case 'commit':
      return (
        <>
          Created by commit <Commit sha={entry.pipeline.sha} url={entry.pipeline.web_url} /> on branch <strong>{entry.pipeline.ref}</strong>
        </>
      );
    case 'built':
      return (
        <>
          Built by pipeline <SafeLink href={entry.pipeline.web_url}>#{entry.pipeline.id}</SafeLink> triggered <TimeAgo at={entry.pipeline.created_at} /> by {entry.pipeline.user.name}
        </>
      );
    case 'published':
      return (
        <>
          Published to the <strong>{project.name}</strong> Package Registry <TimeAgo at={entry.at} />
          {details.creator && ` by ${details.creator.name}`}
        </>
      );
    case 'archived':
      return <>Package has {countOf(entry.count, 'archived update')}</>;
    case 'updated':
      return (
        <>
          Package updated by commit <Commit sha={entry.pipeline.sha} url={entry.pipeline.web_url} /> on branch <strong>{entry.pipeline.ref}</strong>, built by pipeline{' '}
          <SafeLink href={entry.pipeline.web_url}>#{entry.pipeline.id}</SafeLink>, and published to the registry <TimeAgo at={entry.pipeline.created_at} />
        </>
      );
    case 'act':
      return (
        <>
          <strong>{entry.entry.actor.name}</strong> {actWords(entry.entry)} <TimeAgo at={entry.entry.at} />
        </>
      );
  }
}

function Commit({ sha, url }: { sha: string; url: string }) {
  return (
    <SafeLink href={url}>
      <code>{sha.slice(0, 8)}</code>
    </SafeLink>
  );
}
