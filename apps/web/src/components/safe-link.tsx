import type { ReactNode } from 'react';
import { httpUrl } from '../lib/http-url.ts';
import classes from './text-link.module.css';

/** A link that leads away, to an address that somebody published; plain text if it is no web address. */
export function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  const url = httpUrl(href);
  if (!url) return <>{children}</>;
  return (
    <a className={classes.link} href={url} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
