import type { ReactNode } from 'react';
import classes from './settings-section.module.css';

interface SettingsSectionProps {
  readonly id: string;
  readonly title: string;
  readonly description: ReactNode;
  readonly tone?: 'plain' | 'danger';
  readonly children: ReactNode;
}

export function SettingsSection({ id, title, description, tone = 'plain', children }: SettingsSectionProps) {
  return (
    <section className={classes.section} id={id} data-tone={tone} aria-labelledby={`${id}-title`}>
      <div className={classes.words}>
        <h2 className={classes.title} id={`${id}-title`}>
          {title}
        </h2>
        <div className={classes.description}>{description}</div>
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
