import { SegmentedControl } from '@mantine/core';
import type { Snippet } from '@packyard/api-client';
import { useState } from 'react';
import { CodeBlock } from '../../components/code-block.tsx';
import classes from './snippet-tools.module.css';

/** Commands grouped by the tool they are for; choosing a tool switches all of them. */
export function SnippetTools({ snippets }: { snippets: readonly Snippet[] }) {
  const tools = [...new Set(snippets.map(({ tool }) => tool))];
  const [chosen, choose] = useState(tools[0]);
  if (snippets.length === 0) return null;
  return (
    <div className={classes.tools}>
      {tools.length > 1 && <SegmentedControl className={classes.choice} aria-label="Tool" size="xs" data={tools} value={chosen ?? ''} onChange={choose} />}
      {snippets
        .filter(({ tool }) => tool === chosen)
        .map((snippet) => (
          <CodeBlock key={`${snippet.purpose}-${snippet.title}`} title={snippet.title} code={snippet.code} />
        ))}
    </div>
  );
}
