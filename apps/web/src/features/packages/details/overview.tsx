import type { PackageDetails, Project } from '@packyard/api-client';
import type { ReactNode } from 'react';
import { SnippetTools } from '../snippet-tools.tsx';
import { Facts } from './facts.tsx';
import { FileTable } from './file-table.tsx';
import { HistoryList } from './history-list.tsx';
import { Readme } from './readme.tsx';
import classes from './overview.module.css';

export function Overview({ project, details }: { project: Project; details: PackageDetails }) {
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        {details.install.length > 0 && (
          <Section title="Installation">
            <SnippetTools snippets={details.install} />
          </Section>
        )}
        {details.readme_html && (
          <Section title="Readme">
            <Readme html={details.readme_html} />
          </Section>
        )}
        <Section title="Assets">
          <FileTable project={project} details={details} />
        </Section>
      </div>
      <aside className={classes.side} aria-label="About this version">
        <Section title="About">
          <Facts details={details} />
        </Section>
        <Section title="History">
          <HistoryList project={project} details={details} />
        </Section>
      </aside>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  );
}
