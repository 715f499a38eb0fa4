type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what was not given: our inputs tell "not there" from `undefined`. */
export function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}
