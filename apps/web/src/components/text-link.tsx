import { Link, type LinkProps } from 'react-router';
import classes from './text-link.module.css';

/** A link within text (underlined), or a `quiet` one in lists and tables, where everything is a link. */
export function TextLink({ quiet = false, ...props }: LinkProps & { quiet?: boolean }) {
  return <Link className={classes.link} data-quiet={quiet || undefined} {...props} />;
}
