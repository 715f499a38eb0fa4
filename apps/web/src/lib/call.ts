import { apiErrorFrom } from './api-error.ts';

/** What every function of the generated client resolves to. */
interface SdkResult<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response?: Response;
}

/** One page of a numbered list. */
export interface Paged<T> {
  readonly items: T[];
  readonly page: number;
  /** Undefined beyond 10,000 rows: the server stops counting there. */
  readonly total: number | undefined;
  readonly totalPages: number | undefined;
  readonly hasNext: boolean;
}

/** @throws ApiError if the server refused or could not be reached */
export async function call<T>(request: Promise<SdkResult<T>>): Promise<T> {
  return (await answered(request)).data as T;
}

/** For lists: the rows, and where they stand according to the paging headers. @throws ApiError as `call` does */
export async function callPaged<T>(request: Promise<SdkResult<T[]>>): Promise<Paged<T>> {
  const { data = [], response } = await answered(request);
  const header = (name: string): number | undefined => {
    const value = response.headers.get(name);
    return value === null || value === '' ? undefined : Number(value);
  };
  return {
    items: data,
    page: header('X-Page') ?? 1,
    total: header('X-Total'),
    totalPages: header('X-Total-Pages'),
    hasNext: header('X-Next-Page') !== undefined,
  };
}

async function answered<T>(request: Promise<SdkResult<T>>): Promise<{ data?: T; response: Response }> {
  const { data, error, response } = await request;
  if (error !== undefined || !response?.ok) throw apiErrorFrom(error, response);
  return data === undefined ? { response } : { data, response };
}
