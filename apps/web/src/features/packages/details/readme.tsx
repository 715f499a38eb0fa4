import { useDisclosure } from '@mantine/hooks';
import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import classes from './readme.module.css';

const foldedHeight = 640;
/** Not worth a click. */
const slack = 120;

/** The package's own words. The server has sanitised the HTML; the content security policy is the second lock. */
export function Readme({ html }: { html: string }) {
  const [open, { open: unfold }] = useDisclosure(false);
  const [long, setLong] = useState(false);
  const text = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    setLong((text.current?.scrollHeight ?? 0) > foldedHeight + slack);
    text.current?.querySelectorAll('pre, table').forEach(letKeyboardScroll);
  }, [html]);
  const folded = long && !open;
  return (
    <div>
      <article ref={text} className={classes.readme} data-folded={folded || undefined} style={folded ? { maxHeight: foldedHeight } : undefined} dangerouslySetInnerHTML={{ __html: html }} />
      {folded && (
        <Button variant="default" size="xs" mt="xs" onClick={unfold}>
          Show all of it
        </Button>
      )}
    </div>
  );
}

/** Arrow keys scroll only what can have the focus. */
function letKeyboardScroll(part: Element): void {
  if (part.scrollWidth > part.clientWidth) part.setAttribute('tabindex', '0');
}
