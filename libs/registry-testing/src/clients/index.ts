export * from './live-server.ts';
export * from './real-client.ts';
