import { ActionIcon, CopyButton, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

interface CopyActionProps {
  readonly value: string;
  /** What is copied, for screen readers: 'SHA-256', 'command'. */
  readonly what: string;
  readonly size?: 'sm' | 'md';
}

export function CopyAction({ value, what, size = 'md' }: CopyActionProps) {
  return (
    <CopyButton value={value} timeout={1600}>
      {({ copied, copy }) => (
        <>
          <Tooltip label={copied ? 'Copied' : `Copy ${what}`}>
            <ActionIcon size={size} aria-label={`Copy ${what}`} onClick={copy}>
              {copied ? <IconCheck size={16} stroke={2} /> : <IconCopy size={16} stroke={1.6} />}
            </ActionIcon>
          </Tooltip>
          <VisuallyHidden role="status">{copied ? 'Copied' : ''}</VisuallyHidden>
        </>
      )}
    </CopyButton>
  );
}
