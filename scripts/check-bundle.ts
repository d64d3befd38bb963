import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

/** Compressed script that a first visit may load, in bytes; stands for an old computer behind a slow line. */
const BUDGET = 250_000;
const FOLDER = new URL('../dist/web/', import.meta.url);

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

const manifest: Record<string, Chunk> = JSON.parse(
  await readFile(new URL('.vite/manifest.json', FOLDER), 'utf8'),
);
const files = new Set<string>();

function add(name: string): void {
  const chunk = manifest[name];
  if (chunk === undefined || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) add(imported);
}

for (const [name, chunk] of Object.entries(manifest)) if (chunk.isEntry) add(name);
if (files.size === 0) throw new Error('dist/web has no entry; run npm run build first');

let total = 0;
for (const file of files) {
  const size = gzipSync(await readFile(new URL(file, FOLDER)), { level: 9 }).length;
  total += size;
  console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${file}`);
}
console.log(
  `${(total / 1000).toFixed(1).padStart(8)} kB  first-load script, gzip (budget ${BUDGET / 1000} kB)`,
);
if (total > BUDGET) {
  console.error('The first-load script is above its budget: load something later, with import().');
  process.exitCode = 1;
}
