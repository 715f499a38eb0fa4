import { createClient, createConfig, type Client } from './generated/client/index.ts';

export interface Connection {
  /** `https://packages.example.com`, no trailing slash. */
  readonly baseUrl: string;
  /** A personal access token; without one the calls are anonymous. */
  readonly token?: string;
}

/** A client for one server and one token, for scripts and tests: give it to a call as `client`. */
export function connect({ baseUrl, token }: Connection): Client {
  return createClient(createConfig({ baseUrl, ...(token === undefined ? {} : { headers: { 'PRIVATE-TOKEN': token } }) }));
}
