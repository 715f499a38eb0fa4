import { createBlobStore } from '../create-blob-store.ts';
import { describeBlobStore } from '../testing/index.ts';

describeBlobStore('memory', () => createBlobStore({ driver: 'memory', dataDir: '/nonexistent' }));
