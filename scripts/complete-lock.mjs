/**
 * `node scripts/complete-lock.mjs`, to be run after each `npm install` that changes the lock file.
 *
 * Packages with native parts name one optional package per platform. A registry mirror may hold only some of them; `npm install` then
 * leaves the others out of the lock file, and `npm ci` refuses it as "not in sync". This adds them with their version and
 * platform, so that `npm ci` works on every platform and skips what is not for it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** The platform a package is for, as its name tells it: @biomejs/cli-linux-x64-musl. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const find = (known) => words.filter((word) => known.includes(word));
  const os = find(SYSTEMS);
  const cpu = find(PROCESSORS);
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : [];
  return { ...(cpu.length > 0 && { cpu }), ...(os.length > 0 && { os }), ...(libc.length > 0 && { libc }) };
}

/** Adds to `packages` (of a lock file) what is named as optional and missing. Returns the paths added. */
function complete(packages) {
  const added = [];
  for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const nested = `${parent}/node_modules/${name}`;
      const path = `node_modules/${name}`;
      // Only exact versions can be written down without asking the registry.
      if (packages[nested] || packages[path] || !/^\d+\.\d+\.\d+[\w.+-]*$/.test(range)) continue;
      packages[path] = { version: range, ...platformOf(name), ...(dev && { dev }), optional: true };
      added.push(path);
    }
  }
  return added;
}

const file = join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = complete(lock.packages);
if (added.length > 0) {
  const [first, ...rest] = Object.entries(lock.packages);
  lock.packages = Object.fromEntries([first, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
process.stdout.write(
  `${added.length} optional packages added to the lock file\n${added.map((path) => `  ${path}\n`).join('')}`,
);
