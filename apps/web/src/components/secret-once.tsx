import { CopyAction } from './copy-action.tsx';
import classes from './secret-once.module.css';

/** A secret that is shown this once. */
export function SecretOnce({ secret, what }: { secret: string; what: string }) {
  return (
    <div className={classes.secret}>
      <output className={classes.text} aria-label={`Your new ${what}`}>
        {secret}
      </output>
      <CopyAction value={secret} what={what} />
    </div>
  );
}
