import { Button, Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Selection } from '../lib/use-selection.ts';
import classes from './selection-bar.module.css';

interface SelectionBarProps {
  readonly selection: Selection;
  /** How many could be chosen. */
  readonly of: number;
  readonly onDelete: () => void;
}

/** Above a list whose rows can be ticked. */
export function SelectionBar({ selection, of, onDelete }: SelectionBarProps) {
  const count = selection.chosen.length;
  return (
    <div className={classes.bar}>
      <Checkbox
        size="xs"
        label={count === 0 ? 'Select all on this page' : `${count} selected`}
        checked={count === of}
        indeterminate={count > 0 && count < of}
        onChange={(event) => selection.chooseAll(event.currentTarget.checked)}
      />
      {count > 0 && (
        <Button size="compact-sm" variant="subtle" color="red" leftSection={<IconTrash size={15} stroke={1.6} />} onClick={onDelete}>
          Delete selected
        </Button>
      )}
    </div>
  );
}
