// Usage: node generate.mjs [output folder]
// Writes the typed client for the committed OpenAPI document: types, one function per operation, and the fetch client they call.
import { createClient } from '@hey-api/openapi-ts';
import { fileURLToPath } from 'node:url';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

await createClient({
  input: beside('../management/openapi.json'),
  output: { path: process.argv[2] ?? beside('src/generated'), module: { extension: '.ts' }, header: ['// Generated from libs/management/openapi.json: npm run generate -w @packyard/api-client'] },
  plugins: ['@hey-api/typescript', { name: '@hey-api/sdk', auth: false }, { name: '@hey-api/client-fetch', baseUrl: false }],
  logs: { level: 'error', file: false },
});
