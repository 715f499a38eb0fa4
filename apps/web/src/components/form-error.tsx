import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { ApiError } from '../lib/api-error.ts';

/** Why the server refused a form: read out at once, and brought into view on a long page. */
export function FormError({ error }: { error: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  return (
    <Alert ref={box} color="red" variant="light" icon={<IconAlertTriangle size={18} />} role="alert">
      {error instanceof ApiError ? error.message : 'The page ran into an error of its own: reload it and try again.'}
      {error instanceof ApiError && error.status >= 500 && error.requestId && (
        <>
          {' '}
          Request <code>{error.requestId}</code>.
        </>
      )}
    </Alert>
  );
}
