/** A body with headers of its own: handlers return one, `AnswerInterceptor` writes it. */
export class Answer<T> {
  constructor(
    readonly body: T,
    readonly headers: Readonly<Record<string, string | readonly string[]>> = {},
  ) {}
}

/** How many rows there are in all; `undefined` when there are more than anybody counts. */
export type CappedTotal = number | undefined;

export interface OffsetPosition {
  readonly page: number;
  readonly per_page: number;
}

/** One page of a numbered list. `hasMore` answers for the next page where there is no total. */
export class OffsetPage<T> {
  constructor(
    readonly items: readonly T[],
    readonly position: OffsetPosition,
    readonly total: CappedTotal,
    readonly hasMore: boolean,
  ) {}
}

/** One page of a list that is read on from a cursor. */
export class KeysetPage<T> {
  constructor(
    readonly items: readonly T[],
    readonly nextCursor: string | undefined,
    readonly prevCursor: string | undefined = undefined,
  ) {}
}
