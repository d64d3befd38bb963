import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const OUT = 'dist/web';
const WORTH = /\.(js|css|html|svg|json)$/;

/** Writes a `.gz` and a `.br` beside every text file, so that the server compresses nothing while it serves. */
function precompress(): Plugin {
  let folder = OUT;
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir;
    },
    async closeBundle() {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      const paths = files.filter((file) => file.isFile() && WORTH.test(file.name));
      await Promise.all(
        paths.map(async (file) => {
          const path = join(file.parentPath, file.name);
          const text = await readFile(path);
          await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: 9 }));
          const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
          await writeFile(`${path}.br`, await promisify(brotliCompress)(text, { params: quality }));
        }),
      );
    },
  };
}

export default defineConfig({
  plugins: [react(), precompress()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // A file of its own even when small: the content security policy permits no data: fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
    // One file of all that a first look needs: cut into fifty small ones it compresses a tenth worse.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shell', tags: ['$initial'] }] } } },
  },
  server: {
    port: 5173,
    proxy: {
      '/api': { target: 'http://127.0.0.1:8080', changeOrigin: false },
      '/vinh-danh': { target: 'http://127.0.0.1:8080', changeOrigin: false },
      '/xac-minh': { target: 'http://127.0.0.1:8080', changeOrigin: false },
      '/lay-y-kien': { target: 'http://127.0.0.1:8080', changeOrigin: false },
      '/niem-yet-cong-khai': { target: 'http://127.0.0.1:8080', changeOrigin: false },
    },
  },
});
