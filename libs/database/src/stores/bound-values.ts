/** Values of a statement that is put together at run time: client text goes in here, never into the text. */
export class BoundValues {
  readonly values: unknown[] = [];

  /** Keeps the value and returns its placeholder, `$1` and so on. */
  bind(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A pattern for `like` that finds the text anywhere, with nothing in it read as a wildcard. */
export function containsPattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
