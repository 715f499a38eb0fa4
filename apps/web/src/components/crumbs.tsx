import { Link } from 'react-router';
import classes from './crumbs.module.css';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

export function Crumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav className={classes.crumbs} aria-label="Breadcrumb">
      <ol className={classes.list}>
        {items.map(({ label, to }, index) => (
          <li key={to} className={classes.item}>
            <Link to={to} className={classes.link} aria-current={index === items.length - 1 ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
