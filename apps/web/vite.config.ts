import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { constants, gzipSync } from 'node:zlib';

/** The server of a checkout, for `vite dev`; the built app is served by that server itself. */
const api = process.env['PACKYARD_URL'] ?? 'http://localhost:8080';

const assetsDir = path.join(import.meta.dirname, 'dist/assets');

/** Leaves a `.gz` beside each script, style and drawing: the server sends it as it is. */
const compressAssets: Plugin = {
  name: 'compress-assets',
  apply: 'build',
  closeBundle() {
    for (const file of readdirSync(assetsDir).filter((name) => /\.(js|css|svg)$/.test(name))) {
      const at = path.join(assetsDir, file);
      writeFileSync(`${at}.gz`, gzipSync(readFileSync(at), { level: constants.Z_BEST_COMPRESSION }));
    }
  },
};

export default defineConfig(({ command }) => {
  // some task runners set it to something else, and React would then bring its development build
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: import.meta.dirname,
    cacheDir: '../../node_modules/.vite/web',
    plugins: [react(), compressAssets],
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
  };
});
