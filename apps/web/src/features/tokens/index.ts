export { useCreateToken, useRevokeToken, tokensQuery } from './api/tokens.ts';
export { CreateTokenDialog } from './create-token-dialog.tsx';
