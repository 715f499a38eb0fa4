import type { ReactNode } from 'react';
import classes from './danger-row.module.css';

export function DangerRow({ title, description, action }: { title: string; description: string; action: ReactNode }) {
  return (
    <div className={classes.row}>
      <div>
        <h3 className={classes.title}>{title}</h3>
        <p className={classes.description}>{description}</p>
      </div>
      {action}
    </div>
  );
}
