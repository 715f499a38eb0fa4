export { describeBlobStore } from './describe-blob-store.ts';
export { putBytes, readBytes, spoolBytes } from './store-bytes.ts';
