import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { access, chmod, constants, mkdir, readdir, realpath, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../errors/start-error.ts';
import { copyBinaries, findBinaries, linkLibraries, type PostgresBinaries } from './binaries.ts';
import { canUse, chooseOsUser, type OsUser } from './os-user.ts';
import { diskFull } from './server-log.ts';

/** Where root keeps a cluster whose data folder the unprivileged user cannot reach. */
const SYSTEM_BASE = '/var/lib/so-vang';
const POINTER = 'postgres.location';
const NEEDED_FOR_NEW = 256 * 1024 * 1024;
const NEEDED_FOR_START = 24 * 1024 * 1024;

export interface ClusterLocation {
  /** Folder of the cluster (PGDATA); need not exist yet. */
  clusterDir: string;
  user: OsUser;
  binaries: PostgresBinaries;
}

/** `postgres/` in the data folder, or the folder that the file `postgres.location` there names. */
export function findClusterDir(dataDir: string): string | null {
  const pointer = join(dataDir, POINTER);
  if (existsSync(pointer)) {
    // The first line that is no comment.
    return (
      readFileSync(pointer, 'utf8')
        .split('\n')
        .find((line) => line !== '' && !line.startsWith('#')) ?? null
    );
  }
  const inside = join(dataDir, 'postgres');
  return existsSync(inside) ? inside : null;
}

/** Makes the data folder and checks that this user may write in it. @throws StartError `data-not-writable` */
export async function prepareDataDir(dataDir: string): Promise<string> {
  try {
    // 711, so that the user of the database can pass through to its own folder and see nothing else.
    await mkdir(dataDir, { recursive: true, mode: 0o711 });
    await access(dataDir, constants.W_OK | constants.X_OK);
    // A folder that root made for us just now, closed to others, is opened for passing through in the same way.
    if (process.getuid?.() === 0 && (await readdir(dataDir)).length === 0) await chmod(dataDir, 0o711);
    return await realpath(dataDir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw diskFull();
    throw notWritable(dataDir, error);
  }
}

function notWritable(dir: string, cause?: unknown): StartError {
  return new StartError(
    'data-not-writable',
    {
      vi: `Không ghi được vào thư mục dữ liệu ${dir}. Hãy chạy bằng người dùng sở hữu thư mục đó, hoặc đặt DATA_DIR sang thư mục ghi được.`,
      en: `The data folder ${dir} cannot be written. Run as the user who owns it, or set DATA_DIR to a folder that you may write.`,
    },
    { cause },
  );
}

/** @throws StartError `disk-full` when there is too little room at `dir` to make a cluster or to start one */
export async function requireSpace(dir: string, purpose: 'new' | 'start'): Promise<void> {
  const { bavail, bsize } = await statfs(dir);
  const needed = purpose === 'new' ? NEEDED_FOR_NEW : NEEDED_FOR_START;
  if (bavail * bsize < needed) throw diskFull({ dir, free: bavail * bsize, needed });
}

/** Where a new cluster of this data folder goes: inside, or where its user can reach it. */
function placeCluster(dataDir: string, user: OsUser): string {
  if (canUse(user, dataDir, 'folder')) return join(dataDir, 'postgres');
  const name = `${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}-${randomBytes(4).toString('hex')}`;
  return join(SYSTEM_BASE, name, 'postgres');
}

/** Leaves word in the data folder of a cluster that was made outside of it, and there of the data folder. */
export async function writePointer(dataDir: string, clusterDir: string): Promise<void> {
  if (clusterDir === join(dataDir, 'postgres')) return;
  await writeFile(join(clusterDir, '../origin'), `${dataDir}\n`);
  await writeFile(
    join(dataDir, POINTER),
    '# The database of this folder lies in the folder below: the user it runs as cannot enter here.\n' +
      `# Cơ sở dữ liệu của thư mục này nằm ở thư mục dưới đây, vì người dùng chạy nó không vào được đây.\n${clusterDir}\n`,
  );
}

/** The programs at a place where `user` can run them: the package itself, or a copy. */
async function placeBinaries(dataDir: string, user: OsUser): Promise<PostgresBinaries> {
  const found = await findBinaries();
  const linked = await linkLibraries(found.root);
  if (linked && canUse(user, join(found.root, 'bin', 'postgres'), 'program')) return found;
  return copyBinaries(found, user.uid === null ? join(dataDir, 'programs') : SYSTEM_BASE);
}

/**
 * Where the cluster of a prepared data folder is (or will be), whom it runs as and with which programs.
 * @throws StartError `data-not-writable` (someone else's cluster), `data-missing` (the pointer leads nowhere)
 */
export async function locateCluster(dataDir: string): Promise<ClusterLocation> {
  const known = findClusterDir(dataDir);
  const stat = known !== null && existsSync(known) ? statSync(known) : null;
  if (known !== null && stat === null) {
    throw new StartError('data-missing', {
      vi: `Cơ sở dữ liệu của ${dataDir} lẽ ra ở ${known} nhưng không còn ở đó. Hãy đưa nó trở lại, hoặc khôi phục bản sao lưu vào một DATA_DIR mới.`,
      en: `The database of ${dataDir} should lie at ${known} but is not there. Bring it back, or restore a backup into a new DATA_DIR.`,
    });
  }
  const uid = process.getuid?.() ?? null;
  if (stat !== null && uid !== null && uid !== 0 && stat.uid !== uid) throw notWritable(dataDir);
  const user = chooseOsUser(stat === null ? null : { uid: stat.uid, gid: stat.gid });
  if (known !== null && !canUse(user, known, 'folder')) {
    throw new StartError('data-not-writable', {
      vi: `Người dùng chạy PostgreSQL (uid ${user.uid}) không vào được ${known}. Hãy cho phép đi qua các thư mục phía trên (chmod o+x), hoặc chuyển dữ liệu sang chỗ khác.`,
      en: `The user that PostgreSQL runs as (uid ${user.uid}) cannot enter ${known}. Allow passing through the folders above it (chmod o+x), or move the data.`,
    });
  }
  return {
    clusterDir: known ?? placeCluster(dataDir, user),
    user,
    binaries: await placeBinaries(dataDir, user),
  };
}
