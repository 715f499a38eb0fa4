import { Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { AppHeader } from './app-header.tsx';
import classes from './app-layout.module.css';

export function AppLayout() {
  const content = useFocusOnNewPage();
  return (
    <div className={classes.app}>
      <AppHeader />
      <main id="content" ref={content} tabIndex={-1} className={classes.content}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

/** After a click on a link the keyboard and the screen reader start at the new page, as they would after a real page load. */
function useFocusOnNewPage() {
  const content = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const known = useRef(pathname);
  useEffect(() => {
    if (known.current === pathname) return;
    known.current = pathname;
    content.current?.focus({ preventScroll: true });
  }, [pathname]);
  return content;
}
