import { useState } from 'react';

export interface Selection {
  /** Of those that are on screen: what has gone from the list is chosen no more. */
  readonly chosen: readonly number[];
  readonly isChosen: (id: number) => boolean;
  readonly toggle: (id: number) => void;
  readonly chooseAll: (all: boolean) => void;
}

/** Which of the listed things are ticked. */
export function useSelection(ids: readonly number[]): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  return {
    chosen: ids.filter((id) => ticked.has(id)),
    isChosen: (id) => ticked.has(id),
    toggle: (id) => setTicked(ticked.has(id) ? new Set([...ticked].filter((other) => other !== id)) : new Set([...ticked, id])),
    chooseAll: (all) => setTicked(new Set(all ? ids : [])),
  };
}
