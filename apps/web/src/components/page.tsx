import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  /** For the browser's tab and history; most specific part first. */
  readonly title: string;
  /** `reading` keeps forms and text narrow, `wide` is for lists. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

export function Page({ title, width = 'wide', children }: PageProps) {
  return (
    <div className={classes.page} data-width={width}>
      <title>{`${title} · Packyard`}</title>
      {children}
    </div>
  );
}
