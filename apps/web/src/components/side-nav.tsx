import { Tooltip } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import classes from './side-nav.module.css';

export interface SideNavHeading {
  readonly name: string;
  /** What it is: 'Project', 'Group'. */
  readonly kind: string;
  readonly to: string;
  readonly picture: ReactNode;
}

export interface SideNavItem {
  readonly label: string;
  readonly to: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  /** Marked only on this very page, not on the pages below it. */
  readonly exact?: boolean;
}

export interface SideNavSection {
  readonly label?: string;
  readonly items: readonly SideNavItem[];
}

interface SideNavProps {
  readonly heading: SideNavHeading;
  readonly sections: readonly SideNavSection[];
  /** Icons alone; the words become tooltips. */
  readonly folded?: boolean;
}

export function SideNav({ heading, sections, folded = false }: SideNavProps) {
  return (
    <nav className={classes.nav} aria-label={`${heading.kind} navigation`} data-folded={folded || undefined}>
      <Tooltip label={heading.name} position="right" disabled={!folded}>
        <Link to={heading.to} className={classes.heading} aria-label={folded ? heading.name : undefined}>
          {heading.picture}
          {!folded && (
            <span className={classes.headingWords}>
              <span className={classes.name}>{heading.name}</span>
              <span className={classes.kind}>{heading.kind}</span>
            </span>
          )}
        </Link>
      </Tooltip>
      {sections.map((section, index) => (
        <SideSection key={section.label ?? index} section={section} folded={folded} />
      ))}
    </nav>
  );
}

function SideSection({ section, folded }: { section: SideNavSection; folded: boolean }) {
  if (section.items.length === 0) return null;
  return (
    <div className={classes.section}>
      {section.label && !folded && <div className={classes.label}>{section.label}</div>}
      <ul className={classes.items} aria-label={section.label}>
        {section.items.map(({ label, to, icon: Icon, exact }) => (
          <li key={to}>
            <Tooltip label={label} position="right" disabled={!folded}>
              <NavLink to={to} end={exact ?? false} className={classes.item} aria-label={folded ? label : undefined}>
                <Icon size={18} stroke={1.6} />
                {!folded && <span>{label}</span>}
              </NavLink>
            </Tooltip>
          </li>
        ))}
      </ul>
    </div>
  );
}
