import { Link } from 'react-router';
import classes from './tab-links.module.css';

interface TabLink {
  readonly label: string;
  readonly to: string;
  readonly active: boolean;
}

/** Tabs that are pages: each has an address, so they are links. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ label: name, to, active }) => (
        <Link key={to} to={to} className={classes.tab} aria-current={active ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
