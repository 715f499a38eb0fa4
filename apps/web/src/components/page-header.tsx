import type { ReactNode } from 'react';
import classes from './page-header.module.css';

interface PageHeaderProps {
  readonly title: ReactNode;
  readonly icon?: ReactNode;
  /** Badges beside the title. */
  readonly marks?: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, icon, marks, subtitle, actions }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      {icon && <div className={classes.icon}>{icon}</div>}
      <div className={classes.words}>
        <div className={classes.titleRow}>
          <h1 className={classes.title}>{title}</h1>
          {marks}
        </div>
        {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
