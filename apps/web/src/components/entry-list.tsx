import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './entry-list.module.css';

export function EntryList({ label, stale = false, children }: { label: string; stale?: boolean; children: ReactNode }) {
  return (
    <ul className={classes.list} aria-label={label} data-stale={stale || undefined}>
      {children}
    </ul>
  );
}

interface EntryProps {
  readonly picture: ReactNode;
  /** Where it is, before its name: 'acme / '. */
  readonly prefix?: string;
  readonly name: string;
  readonly to: string;
  readonly marks?: ReactNode;
  readonly description?: ReactNode;
  readonly end?: ReactNode;
  /** Left out where there is little room. */
  readonly endOptional?: boolean;
}

/** One line of a list of groups, projects or people. */
export function Entry({ picture, prefix, name, to, marks, description, end, endOptional = false }: EntryProps) {
  return (
    <li className={classes.entry}>
      {picture}
      <div className={classes.words}>
        <div className={classes.nameLine}>
          <Link to={to} className={classes.name}>
            {prefix && <span className={classes.prefix}>{prefix}</span>}
            {name}
          </Link>
          {marks}
        </div>
        {description && <div className={classes.description}>{description}</div>}
      </div>
      {end && <div className={classes.end} data-optional={endOptional || undefined}>{end}</div>}
    </li>
  );
}
