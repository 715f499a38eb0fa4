import classes from './yard.module.css';

/** x, y, width, height in cells, and how the crate is painted. */
type Crate = readonly [number, number, number, number, 'plain' | 'deep' | 'bright' | 'amber'];

/** Rows of stacked crates seen from above; the gaps between the blocks are the lanes. */
const crates: readonly Crate[] = [
  [0, 0, 2, 1, 'deep'], [2, 0, 1, 1, 'plain'], [3, 0, 2, 1, 'plain'], [6, 0, 1, 2, 'deep'], [7, 0, 2, 1, 'plain'], [9, 0, 1, 1, 'bright'],
  [0, 1, 1, 1, 'plain'], [1, 1, 2, 1, 'bright'], [3, 1, 1, 1, 'deep'], [4, 1, 1, 1, 'plain'], [7, 1, 1, 1, 'deep'], [8, 1, 2, 1, 'plain'],
  [0, 2, 2, 1, 'plain'], [2, 2, 2, 1, 'deep'], [4, 2, 1, 2, 'plain'], [6, 2, 2, 1, 'bright'], [8, 2, 1, 1, 'plain'], [9, 2, 1, 2, 'deep'],
  [0, 3, 1, 1, 'deep'], [1, 3, 1, 1, 'amber'], [2, 3, 2, 1, 'plain'], [6, 3, 1, 1, 'plain'], [7, 3, 2, 1, 'deep'],
  [0, 5, 2, 1, 'plain'], [2, 5, 1, 2, 'plain'], [3, 5, 2, 1, 'deep'], [6, 5, 2, 1, 'plain'], [8, 5, 2, 1, 'deep'],
  [0, 6, 1, 1, 'bright'], [1, 6, 1, 1, 'deep'], [3, 6, 1, 1, 'plain'], [4, 6, 1, 1, 'bright'], [6, 6, 1, 2, 'deep'], [7, 6, 1, 1, 'plain'], [8, 6, 1, 1, 'amber'], [9, 6, 1, 1, 'plain'],
  [0, 7, 2, 1, 'deep'], [2, 7, 2, 1, 'plain'], [4, 7, 1, 1, 'deep'], [7, 7, 2, 1, 'bright'], [9, 7, 1, 2, 'plain'],
  [0, 8, 1, 1, 'plain'], [1, 8, 2, 1, 'plain'], [3, 8, 2, 1, 'deep'], [6, 8, 1, 1, 'plain'], [7, 8, 2, 1, 'plain'],
  [0, 10, 1, 2, 'deep'], [1, 10, 2, 1, 'plain'], [3, 10, 1, 1, 'bright'], [4, 10, 1, 1, 'plain'], [6, 10, 2, 1, 'deep'], [8, 10, 1, 1, 'plain'], [9, 10, 1, 1, 'deep'],
  [1, 11, 1, 1, 'plain'], [2, 11, 2, 1, 'deep'], [4, 11, 1, 1, 'plain'], [6, 11, 1, 1, 'bright'], [7, 11, 2, 1, 'plain'], [9, 11, 1, 1, 'plain'],
];
const cell = 40;
const gap = 5;

export function Yard() {
  return (
    <div className={classes.yard} aria-hidden="true">
      <svg viewBox={`0 0 ${10 * cell} ${12 * cell}`} preserveAspectRatio="xMidYMid slice" focusable="false">
        {crates.map(([x, y, width, height, paint]) => (
          <rect key={`${x}-${y}`} className={classes[paint]} x={x * cell + gap / 2} y={y * cell + gap / 2} width={width * cell - gap} height={height * cell - gap} rx="5" />
        ))}
      </svg>
    </div>
  );
}
