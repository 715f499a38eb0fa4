import { Tooltip } from '@mantine/core';
import { exactTime, relativeTime } from '../lib/relative-time.ts';

interface TimeAgoProps {
  /** ISO 8601, as the API sends it. */
  readonly at: string;
  readonly prefix?: string;
}

/** '3 hours ago', with the exact time for whoever points at it, and for machines. */
export function TimeAgo({ at, prefix }: TimeAgoProps) {
  const date = new Date(at);
  return (
    <Tooltip label={exactTime(date)}>
      <time dateTime={at}>{prefix ? `${prefix} ${relativeTime(date, new Date())}` : relativeTime(date, new Date())}</time>
    </Tooltip>
  );
}
