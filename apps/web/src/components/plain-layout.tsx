import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Logo } from './logo.tsx';
import { Yard } from './yard.tsx';
import classes from './plain-layout.module.css';

interface PlainLayoutProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** What stands below the form. */
  readonly foot?: ReactNode;
}

/** A page with one thing to do: sign in, choose a password, approve a command line. */
export function PlainLayout({ title, lead, children, foot }: PlainLayoutProps) {
  return (
    <div className={classes.layout}>
      <title>{`${title} · Packyard`}</title>
      <main className={classes.main}>
        <Link to="/" className={classes.brand} aria-label="Packyard, to the start page">
          <Logo size={32} />
        </Link>
        <div className={classes.content}>
          <h1 className={classes.title}>{title}</h1>
          {lead && <p className={classes.lead}>{lead}</p>}
          <div className={classes.form}>{children}</div>
          {foot && <div className={classes.foot}>{foot}</div>}
        </div>
      </main>
      <Yard />
    </div>
  );
}
