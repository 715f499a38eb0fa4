import { Skeleton, VisuallyHidden } from '@mantine/core';
import classes from './page-skeleton.module.css';

/** The shape of a page with a list, while its code or data is on the way. */
export function PageSkeleton() {
  return (
    <div className={classes.page}>
      <VisuallyHidden role="status">Loading</VisuallyHidden>
      <Skeleton height={26} width={220} />
      <Skeleton height={14} width={340} mt="sm" maw="100%" />
      <div className={classes.body}>
        <RowsSkeleton rows={6} />
      </div>
    </div>
  );
}

/** `rows` lines of two texts each, in the rhythm of a list. */
export function RowsSkeleton({ rows }: { rows: number }) {
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">Loading</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes.row}>
          <Skeleton height={36} width={36} radius="md" />
          <div className={classes.lines}>
            <Skeleton height={13} width={`${34 + ((index * 17) % 30)}%`} />
            <Skeleton height={11} width={`${16 + ((index * 11) % 18)}%`} mt={8} />
          </div>
          <Skeleton height={11} width={90} className={classes.end} />
        </div>
      ))}
    </div>
  );
}
