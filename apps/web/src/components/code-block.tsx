import type { ReactNode } from 'react';
import { CopyAction } from './copy-action.tsx';
import classes from './code-block.module.css';

interface CodeBlockProps {
  readonly title?: string;
  readonly code: string;
  /** What the copy button copies, for screen readers. */
  readonly what?: string;
}

/** Something to copy. What the reader must fill in (`<your_token>`) stands out. */
export function CodeBlock({ title, code, what = title ?? 'code' }: CodeBlockProps) {
  return (
    <figure className={classes.block}>
      {title && <figcaption className={classes.title}>{title}</figcaption>}
      <div className={classes.frame}>
        <pre className={classes.code} tabIndex={0}>
          <code>{withPlaceholders(code)}</code>
        </pre>
        <div className={classes.copy}>
          <CopyAction value={code} what={what} />
        </div>
      </div>
    </figure>
  );
}

function withPlaceholders(code: string): ReactNode[] {
  return code.split(/(<your_[a-z_]+>)/g).map((part, index) => (index % 2 === 0 ? part : <mark key={index} className={classes.placeholder}>{part}</mark>));
}
