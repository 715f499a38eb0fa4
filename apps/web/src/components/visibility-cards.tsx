import { Radio, Stack } from '@mantine/core';
import { IconLock, IconShield, IconWorld } from '@tabler/icons-react';
import { isWithin, visibilityWords, type Visibility } from '../lib/visibility.ts';
import classes from './visibility-cards.module.css';

const icons = { private: IconLock, internal: IconShield, public: IconWorld };
const choices: readonly Visibility[] = ['private', 'internal', 'public'];

interface VisibilityCardsProps {
  readonly of: 'project' | 'group';
  readonly value: Visibility;
  readonly onChange: (value: Visibility) => void;
  /** The visibility of the group around it: nothing in it may be more open. */
  readonly within?: Visibility | undefined;
}

export function VisibilityCards({ of, value, onChange, within = 'public' }: VisibilityCardsProps) {
  return (
    <Radio.Group label="Visibility" value={value} onChange={(chosen) => onChange(chosen as Visibility)}>
      <Stack gap="xs" mt={6}>
        {choices.map((choice) => {
          const Icon = icons[choice];
          const allowed = isWithin(choice, within);
          return (
            <Radio.Card key={choice} value={choice} className={classes.card} disabled={!allowed} radius="md">
              <Radio.Indicator className={classes.dot} />
              <Icon size={18} stroke={1.6} className={classes.icon} aria-hidden="true" />
              <span>
                <span className={classes.label}>{visibilityWords[choice].label}</span>
                <span className={classes.words}>{allowed ? visibilityWords[choice][of] : `Not possible: the group around it is ${within}.`}</span>
              </span>
            </Radio.Card>
          );
        })}
      </Stack>
    </Radio.Group>
  );
}
