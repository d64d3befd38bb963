import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../errors/start-error.ts';
import { type ClusterLocation, requireSpace } from './location.ts';
import type { OsUser } from './os-user.ts';
import { explainServerLog, type ServerLog } from './server-log.ts';

/** The bootstrap superuser; only the supervisor signs in as it. */
export const SUPERUSER = 'so_vang_root';

const MEGABYTE = 1024 * 1024;

/**
 * An eighth of the memory that the machine has, or its container allows, in megabytes: what many ask for at once should not be fetched
 * from the system each time.
 */
function sharedMemory(): number {
  const total = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.round(Math.min(1024, Math.max(128, total / 8 / MEGABYTE)));
}

/** Made for an old PC: modest memory, every commit on disk, and no words of a statement (personal data) in the log. */
const configuration = () => `
# --- Sổ Vàng: set when the cluster was made; change freely, then restart the application ---
max_connections = 100
shared_buffers = ${sharedMemory()}MB
work_mem = 8MB
maintenance_work_mem = 64MB
effective_cache_size = 1GB
random_page_cost = 2
jit = off
wal_level = minimal
max_wal_senders = 0
wal_compression = on
max_wal_size = 512MB
timezone = 'UTC'
log_timezone = 'Asia/Ho_Chi_Minh'
log_line_prefix = '%m [%p] '
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_checkpoints = off
client_connection_check_interval = 5s
`;

const passwordFile = (clusterDir: string) => join(clusterDir, 'so-vang.password');

/** The password of both roles that can sign in to the cluster. */
export async function readPassword(clusterDir: string): Promise<string> {
  try {
    return (await readFile(passwordFile(clusterDir), 'utf8')).trim();
  } catch (cause) {
    throw new StartError(
      'data-not-writable',
      {
        vi: `Không đọc được tệp mật khẩu của cơ sở dữ liệu trong ${clusterDir}. Hãy chạy bằng người dùng sở hữu dữ liệu.`,
        en: `The password file of the database in ${clusterDir} cannot be read. Run as the user who owns the data.`,
      },
      { cause },
    );
  }
}

async function own(path: string, user: OsUser): Promise<void> {
  if (user.uid !== null && user.gid !== null) await chown(path, user.uid, user.gid);
}

async function runInitdb(
  { binaries, user }: ClusterLocation,
  args: string[],
  log: ServerLog,
): Promise<boolean> {
  const child = spawn(join(binaries.root, 'bin', 'initdb'), args, {
    cwd: '/',
    env: { LC_ALL: 'C', PATH: process.env.PATH ?? '/usr/bin:/bin' },
    stdio: ['ignore', log.descriptor, log.descriptor],
    ...(user.uid === null || user.gid === null ? {} : { uid: user.uid, gid: user.gid }),
  });
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

/**
 * Makes the cluster when there is none: in a folder beside, renamed at the end, so that a crash in between leaves nothing
 * half made. Text is compared by ICU `vi`; where the programs lack ICU by the built-in C.UTF-8, and then only
 * queries that ask for a Vietnamese order (`vi-x-icu`) fail.
 *
 * Sign-in is by a random password (SCRAM) over a socket in a private folder: unlike `peer` this works the same for root,
 * for an ordinary user and on every platform, and holds even if the folder's mode is changed.
 * @returns whether one was made
 * @throws StartError `disk-full`, `data-not-writable`, `database-failed`, `data-newer`
 */
export async function ensureCluster(
  location: ClusterLocation,
  log: ServerLog,
  sync: boolean,
): Promise<boolean> {
  const { clusterDir, user, binaries } = location;
  if (existsSync(clusterDir)) {
    await requireSpace(clusterDir, 'start');
    await requireSameMajor(clusterDir, binaries.major);
    return false;
  }
  const parent = dirname(clusterDir);
  await mkdir(parent, { recursive: true, mode: 0o755 });
  await requireSpace(parent, 'new');
  await removeDrafts(clusterDir);
  const draft = `${clusterDir}.new-${randomBytes(4).toString('hex')}`;
  const secret = `${draft}.password`;
  const password = randomBytes(24).toString('base64url');
  const before = await log.size();
  try {
    await writeFile(secret, password, { mode: 0o600 });
    await own(secret, user);
    const common = [
      '-D',
      draft,
      '-U',
      SUPERUSER,
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--data-checksums',
    ];
    if (!sync) common.push('--no-sync');
    const attempts = [
      ['--locale=C', '--locale-provider=icu', '--icu-locale=vi'],
      ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ];
    let made = false;
    for (const locale of attempts) {
      await rm(draft, { recursive: true, force: true });
      await mkdir(draft, { mode: 0o700 });
      await own(draft, user);
      made = await runInitdb(location, [...common, ...locale], log);
      if (made) break;
    }
    if (!made) throw explainServerLog(await log.since(before), log.file);
    await appendFile(join(draft, 'postgresql.conf'), configuration());
    await writeFile(passwordFile(draft), password, { mode: 0o600 });
    await own(passwordFile(draft), user);
    await chmod(draft, 0o700);
    await rename(draft, clusterDir);
    return true;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC'
      ? explainServerLog('No space left on device', log.file)
      : error;
  } finally {
    await rm(secret, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/** Removes what a start that was killed while making the cluster left; the instance lock is held. */
async function removeDrafts(clusterDir: string): Promise<void> {
  const prefix = `${basename(clusterDir)}.new-`;
  for (const name of await readdir(dirname(clusterDir))) {
    if (name.startsWith(prefix)) await rm(join(dirname(clusterDir), name), { recursive: true, force: true });
  }
}

async function requireSameMajor(clusterDir: string, major: number): Promise<void> {
  const made = Number.parseInt(await readFile(join(clusterDir, 'PG_VERSION'), 'utf8').catch(() => ''), 10);
  if (made === major) return;
  if (Number.isNaN(made)) {
    throw new StartError('database-failed', {
      vi: `Thư mục ${clusterDir} không phải là cơ sở dữ liệu PostgreSQL. Hãy kiểm tra DATA_DIR, hoặc khôi phục bản sao lưu vào một DATA_DIR mới.`,
      en: `The folder ${clusterDir} is no PostgreSQL database. Check DATA_DIR, or restore a backup into a new DATA_DIR.`,
    });
  }
  if (made > major) {
    throw new StartError('data-newer', {
      vi: `Dữ liệu do PostgreSQL ${made} tạo ra, bản này chỉ có PostgreSQL ${major}. Hãy chạy bản Sổ Vàng mới hơn.`,
      en: `PostgreSQL ${made} made the data, this version has only PostgreSQL ${major}. Run the newer version of Sổ Vàng.`,
    });
  }
  throw new StartError('database-failed', {
    vi: `Dữ liệu do PostgreSQL ${made} tạo ra, bản này dùng PostgreSQL ${major}. Hãy sao lưu bằng bản Sổ Vàng cũ (so-vang backup) rồi khôi phục vào DATA_DIR mới bằng bản này (so-vang restore).`,
    en: `PostgreSQL ${made} made the data, this version uses PostgreSQL ${major}. Back up with the old version (so-vang backup), then restore into a new DATA_DIR with this one (so-vang restore).`,
  });
}
