import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly role?: 'alert' | 'status';
  /** `h1` where it is all the page shows. */
  readonly heading?: 'h1' | 'h2';
}

export function EmptyState({ icon, title, children, actions, role, heading: Heading = 'h2' }: EmptyStateProps) {
  return (
    <section className={classes.empty} role={role}>
      {icon && (
        <div className={classes.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <Heading className={classes.title}>{title}</Heading>
      {children && <div className={classes.words}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
