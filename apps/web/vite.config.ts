import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server of a checkout, for `vite dev`; the built app is served by that server itself. */
const api = process.env['PACKYARD_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../node_modules/.vite/web',
  plugins: [react()],
  resolve: { conditions: ['@packyard/source', 'module', 'browser', 'development|production'] },
  server: { port: 4200, proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0, // the content security policy allows data: for images only
    sourcemap: true,
    rolldownOptions: {
      output: {
        advancedChunks: {
          // what every page needs, apart from what changes with each release: browsers keep it
          groups: [{ name: 'framework', test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack)\// }],
        },
      },
    },
  },
});
