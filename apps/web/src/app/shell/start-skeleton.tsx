import { Logo } from '../../components/logo.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import headerClasses from './app-header.module.css';
import classes from './app-layout.module.css';

/** The frame of the app while it is found out who is there. */
export function StartSkeleton() {
  return (
    <div className={classes.app}>
      <header className={headerClasses.header}>
        <span className={headerClasses.brand}>
          <Logo size={26} />
        </span>
      </header>
      <main>
        <PageSkeleton />
      </main>
    </div>
  );
}
