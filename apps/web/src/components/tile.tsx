import { initials, tileTone } from '../lib/tile-tone.ts';
import classes from './tile.module.css';

interface TileProps {
  readonly name: string;
  readonly size?: number;
  /** People are round, things are square. */
  readonly round?: boolean;
}

/** Stands in for a picture of a project, group or person. */
export function Tile({ name, size = 32, round = false }: TileProps) {
  const letters = size < 26 ? initials(name).slice(0, 1) : initials(name);
  return (
    <span
      className={classes.tile}
      data-letters={letters}
      data-tone={tileTone(name)}
      data-round={round || undefined}
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }}
    />
  );
}
