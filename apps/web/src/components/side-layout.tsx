import { ActionIcon, Drawer, Tooltip } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { IconLayoutSidebar, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Crumbs, type Crumb } from './crumbs.tsx';
import { SideNav, type SideNavHeading, type SideNavSection } from './side-nav.tsx';
import classes from './side-layout.module.css';

interface SideLayoutProps {
  readonly heading: SideNavHeading;
  readonly sections: readonly SideNavSection[];
  readonly crumbs: readonly Crumb[];
  readonly children: ReactNode;
}

/** A page with its section's navigation: beside it where there is room (it folds to icons), else in a drawer. */
export function SideLayout({ heading, sections, crumbs, children }: SideLayoutProps) {
  const [folded, setFolded] = useLocalStorage({ key: 'packyard-sidebar-folded', defaultValue: false, getInitialValueInEffect: false });
  return (
    <div className={classes.layout} data-folded={folded || undefined}>
      <div className={classes.side}>
        <SideNav heading={heading} sections={sections} folded={folded} />
        <FoldButton folded={folded} onToggle={() => setFolded(!folded)} />
      </div>
      <div className={classes.main}>
        <div className={classes.bar}>
          <SideDrawer heading={heading} sections={sections} />
          <Crumbs items={crumbs} />
        </div>
        {children}
      </div>
    </div>
  );
}

function FoldButton({ folded, onToggle }: { folded: boolean; onToggle: () => void }) {
  const label = folded ? 'Expand sidebar' : 'Collapse sidebar';
  const Icon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <div className={classes.fold}>
      <Tooltip label={label} position="right">
        <ActionIcon aria-label={label} aria-expanded={!folded} onClick={onToggle}>
          <Icon size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function SideDrawer({ heading, sections }: Pick<SideLayoutProps, 'heading' | 'sections'>) {
  const [opened, { open, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  return (
    <div className={classes.drawerButton}>
      <ActionIcon aria-label="Open navigation" aria-expanded={opened} onClick={open}>
        <IconLayoutSidebar size={18} stroke={1.6} />
      </ActionIcon>
      <Drawer opened={opened} onClose={close} size={288} title="Navigation" closeButtonProps={{ 'aria-label': 'Close navigation' }}>
        <SideNav heading={heading} sections={sections} />
      </Drawer>
    </div>
  );
}
