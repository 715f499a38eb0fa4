import { Button } from '@mantine/core';
import { IconCloudOff, IconLock, IconMapPinQuestion, IconServerBolt } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { ApiError } from '../lib/api-error.ts';
import { EmptyState } from './empty-state.tsx';
import { LinkButton } from './link-button.tsx';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** `h1` where it is all the page shows. */
  readonly heading?: 'h1' | 'h2';
  /** Further ways on, after "Try again". */
  readonly actions?: ReactNode;
}

interface Explanation {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly title: string;
}

/** A page or a part of one that could not be shown: why, and what to do. */
export function ErrorState({ error, onRetry, heading = 'h2', actions }: ErrorStateProps) {
  const status = error instanceof ApiError ? error.status : undefined;
  const { icon: Icon, title } = explain(status);
  const mayHelp = onRetry && status !== 404 && status !== 403;
  return (
    <EmptyState
      icon={<Icon size={40} stroke={1.3} />}
      title={title}
      role="alert"
      heading={heading}
      actions={
        <>
          {mayHelp && <Button onClick={onRetry}>Try again</Button>}
          {actions}
          {(status === 404 || status === 403) && !actions && (
            <LinkButton to="/" variant="default">
              Go to your projects
            </LinkButton>
          )}
        </>
      }
    >
      {error instanceof Error && error instanceof ApiError ? error.message : 'The page ran into an error of its own. Reloading it usually helps.'}
      {error instanceof ApiError && error.requestId && status !== 404 && status !== 403 && (
        <>
          {' '}
          Request <code>{error.requestId}</code>.
        </>
      )}
    </EmptyState>
  );
}

function explain(status: number | undefined): Explanation {
  if (status === 404) return { icon: IconMapPinQuestion, title: 'Nothing to see here' };
  if (status === 403 || status === 401) return { icon: IconLock, title: 'You do not have access' };
  if (status === 0) return { icon: IconCloudOff, title: 'No connection to the server' };
  return { icon: IconServerBolt, title: 'Something went wrong' };
}
