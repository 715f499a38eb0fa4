import { useLocation } from 'react-router';
import { Link } from 'react-router';
import { LinkButton } from '../../components/link-button.tsx';
import { Logo } from '../../components/logo.tsx';
import { useSession } from '../../features/session/index.ts';
import { signInPath } from '../../lib/return-path.ts';
import { ColorSchemeMenu } from './color-scheme-menu.tsx';
import { NewMenu } from './new-menu.tsx';
import { SearchButton } from './search-button.tsx';
import { UserMenu } from './user-menu.tsx';
import classes from './app-header.module.css';

export function AppHeader() {
  const { user } = useSession();
  const location = useLocation();
  return (
    <header className={classes.header}>
      <a href="#content" className={classes.skip}>
        Skip to content
      </a>
      <Link to="/" className={classes.brand} aria-label="Packyard, to the start page">
        <Logo size={26} />
      </Link>
      <Link to="/explore" className={classes.link}>
        Explore
      </Link>
      <div className={classes.space} />
      <SearchButton />
      {user && <NewMenu />}
      <ColorSchemeMenu />
      {user ? (
        <UserMenu user={user} />
      ) : (
        <LinkButton to={signInPath(location)} size="xs">
          Sign in
        </LinkButton>
      )}
    </header>
  );
}
