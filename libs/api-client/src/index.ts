export * from './connect.ts';
export * from './csrf-token.ts';
export * from './generated/index.ts';
export { client } from './generated/client.gen.ts';
export type { Client } from './generated/client/index.ts';
