import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { pageItems } from '../lib/page-numbers.ts';
import classes from './page-links.module.css';

interface PageLinksProps {
  readonly page: number;
  /** Undefined where the server did not count that far. */
  readonly totalPages: number | undefined;
  readonly hasNext: boolean;
  /** The address of a page: each is a link, so it can be opened in a new tab. */
  readonly to: (page: number) => string;
  readonly label?: string;
}

export function PageLinks({ page, totalPages, hasNext, to, label = 'Pages' }: PageLinksProps) {
  if (page === 1 && !hasNext) return null;
  return (
    <nav className={classes.pages} aria-label={label}>
      <Step to={page > 1 ? to(page - 1) : undefined} label="Previous page">
        <IconChevronLeft size={16} />
      </Step>
      {pageItems(page, totalPages).map((item, index) =>
        item === 'gap' ? (
          <span key={`gap-${index}`} className={classes.gap}>
            …
          </span>
        ) : (
          <Link key={item} to={to(item)} className={classes.number} aria-label={`Page ${item}`} aria-current={item === page ? 'page' : undefined}>
            {item}
          </Link>
        ),
      )}
      <Step to={hasNext ? to(page + 1) : undefined} label="Next page">
        <IconChevronRight size={16} />
      </Step>
    </nav>
  );
}

function Step({ to, label, children }: { to: string | undefined; label: string; children: React.ReactNode }) {
  if (to === undefined) return null;
  return (
    <ActionIcon component={Link} to={to} aria-label={label} size={32}>
      {children}
    </ActionIcon>
  );
}
