import classes from './logo.module.css';

/** A yard seen from above: the stem and bowl of a P, and one crate set down in the free corner. */
export function LogoMark({ size = 28 }: { size?: number }) {
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className={classes.ground} width="32" height="32" rx="7" />
      <rect className={classes.stack} x="7" y="7" width="8" height="18" rx="2" />
      <rect className={classes.stack} x="17" y="7" width="8" height="8" rx="2" />
      <rect className={classes.crate} x="17" y="17" width="8" height="8" rx="2" />
    </svg>
  );
}

export function Logo({ size = 28 }: { size?: number }) {
  return (
    <span className={classes.logo}>
      <LogoMark size={size} />
      <span className={classes.word}>Packyard</span>
    </span>
  );
}
