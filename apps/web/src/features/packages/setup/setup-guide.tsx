import type { Project } from '@packyard/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../../components/error-state.tsx';
import { FormatIcon } from '../../../components/format-icon.tsx';
import { RowsSkeleton } from '../../../components/page-skeleton.tsx';
import { setupGuidesQuery } from '../api/setup.ts';
import { SnippetTools } from '../snippet-tools.tsx';
import { TokenStep } from './token-step.tsx';
import { withToken } from './with-token.ts';
import classes from './setup-guide.module.css';

/** The commands that set up each tool for a project, with a token made in place. */
export function SetupGuide({ project }: { project: Project }) {
  const guides = useQuery(setupGuidesQuery(project.id));
  const [chosen, choose] = useState<string>();
  const [token, setToken] = useState<string>();
  if (guides.isPending) return <RowsSkeleton rows={4} />;
  if (guides.isError) return <ErrorState error={guides.error} onRetry={() => void guides.refetch()} />;
  const guide = guides.data.find(({ id }) => id === chosen) ?? guides.data[0];
  if (!guide) return null;
  return (
    <div className={classes.guide}>
      <div className={classes.formats} role="group" aria-label="Package type">
        {guides.data.map(({ id, label, icon }) => (
          <button key={id} type="button" className={classes.format} aria-pressed={id === guide.id} onClick={() => choose(id)}>
            <FormatIcon svg={icon} size={18} />
            {label}
          </button>
        ))}
      </div>
      <div className={classes.steps}>
        <TokenStep projectPath={project.path_with_namespace} token={token} onToken={setToken} />
        <SnippetTools key={guide.id} snippets={guide.snippets.map((snippet) => withToken(snippet, token))} />
      </div>
    </div>
  );
}
