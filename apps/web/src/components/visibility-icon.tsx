import { Tooltip } from '@mantine/core';
import { IconLock, IconShield, IconWorld } from '@tabler/icons-react';
import { visibilityWords, type Visibility } from '../lib/visibility.ts';

const icons = { private: IconLock, internal: IconShield, public: IconWorld };

interface VisibilityIconProps {
  readonly visibility: Visibility;
  readonly of: 'project' | 'group';
  readonly size?: number;
}

export function VisibilityIcon({ visibility, of, size = 16 }: VisibilityIconProps) {
  const Icon = icons[visibility];
  const { label } = visibilityWords[visibility];
  return (
    <Tooltip label={`${label}: ${visibilityWords[visibility][of]}`} multiline maw={260}>
      <Icon size={size} stroke={1.6} role="img" aria-label={label} color="var(--mantine-color-dimmed)" />
    </Tooltip>
  );
}
