import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** What keeps the program from starting, in words for the person at the terminal. */
export class BootstrapError extends Error {}

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** The pinned Node of this project, or null when it is not installed (yet). */
export function findPinnedNode(root) {
  const own = join(root, 'node_modules', 'node');
  const platform = `${process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${process.platform}-${process.arch}`;
  const places = [
    join(own, 'bin', 'node'),
    join(own, 'node_modules', platform, 'bin', 'node'),
    join(root, 'node_modules', platform, 'bin', 'node'),
  ];
  for (const path of places) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // The next place.
    }
  }
  return null;
}

/** Whether what npm wrote down about node_modules is what the lock file asks for. */
function matchesLock(root, lockText) {
  const installed = read(join(root, 'node_modules', '.package-lock.json'));
  if (installed === null) return false;
  try {
    const wanted = JSON.parse(lockText).packages;
    const present = JSON.parse(installed).packages;
    const needed = Object.entries(wanted).filter(
      ([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && !entry.peer,
    );
    const same = ([path, entry]) =>
      wanted[path]?.version === entry.version && wanted[path]?.integrity === entry.integrity;
    return needed.every(([path]) => present[path] !== undefined) && Object.entries(present).every(same);
  } catch {
    return false;
  }
}

/** The environment for npm: without the Node that npm is about to delete, and without the settings of an npm that started us. */
function npmEnvironment(root) {
  const inside = join(root, 'node_modules') + sep;
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !(entry + sep).startsWith(inside));
  const foreign =
    /^npm_(package_|lifecycle_|command|execpath|node_execpath|config_(local_prefix|global|production|omit|dry_run))/i;
  const kept = Object.entries(process.env).filter(
    ([name]) => !foreign.test(name) && name !== 'NODE' && name !== 'NODE_ENV',
  );
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `work` while no other start of this folder installs. */
async function alone(root, work) {
  const lock = join(root, '.cache', 'installing');
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(read(lock));
    // An empty file is one that is being written.
    if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
    else {
      if (!told)
        process.stderr.write(
          'Sổ Vàng: một tiến trình khác đang cài thư viện, chờ nó xong · waiting for another start that is installing\n',
        );
      told = true;
      await delay(200);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function install(root) {
  process.stderr.write(
    'Sổ Vàng: đang cài các thư viện (npm ci), lần đầu mất khoảng một phút · installing libraries, about a minute the first time\n',
  );
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];
  const { status, error, stderr } = spawnSync('npm', args, {
    cwd: root,
    env: npmEnvironment(root),
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (error?.code === 'ENOENT') {
    throw new BootstrapError(
      'Không tìm thấy npm. Hãy cài npm cùng Node.js rồi chạy lại. · npm was not found; install it with Node.js.',
    );
  }
  if (status === 0) return;
  const reasons = (stderr ?? '')
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line) && !/complete log/.test(line));
  throw new BootstrapError(
    `${reasons.slice(0, 4).join('\n')}\nnpm ci không cài được thư viện. Hãy kiểm tra mạng và chỗ trống trên đĩa rồi chạy lại. · npm ci could not install the libraries. Check the network and the free disk space, then start again.`,
  );
}

/** Where npm was told to run no scripts, the package of the pinned Node has not fetched its program: do it now. */
function fetchNode(root) {
  const own = join(root, 'node_modules', 'node');
  if (!existsSync(own)) return;
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: own,
    env: npmEnvironment(root),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * Installs the libraries when they are absent or not those of the lock file, and returns the path of the pinned Node.
 * A stamp with the hash of the lock file makes the usual case cost nothing.
 */
export async function ensureInstalled(root) {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lockText).digest('hex');
  const stamp = join(root, 'node_modules', '.so-vang-lock');
  const isReady = () => read(stamp) === wanted && findPinnedNode(root) !== null;
  const isCurrent = () => read(stamp) === wanted || matchesLock(root, lockText);
  const writeStamp = () => {
    try {
      writeFileSync(stamp, wanted);
    } catch {
      // Only costs the comparison at the next start: somebody else's folder is used.
    }
  };
  if (!isReady()) {
    if (isCurrent() && findPinnedNode(root) !== null) writeStamp();
    else {
      requireWritable(root);
      await alone(root, () => {
        if (isReady()) return;
        if (!isCurrent()) install(root);
        if (findPinnedNode(root) === null) fetchNode(root);
        if (findPinnedNode(root) !== null) writeStamp();
      });
    }
  }
  const pinned = findPinnedNode(root);
  if (pinned !== null) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new BootstrapError(
    'Không cài được Node.js 24 kèm theo. Hãy cài Node.js 24 trở lên rồi chạy lại. · The bundled Node.js 24 could not be installed; install Node.js 24 or newer.',
  );
}

function requireWritable(root) {
  try {
    accessSync(root, constants.W_OK);
    if (existsSync(join(root, 'node_modules'))) accessSync(join(root, 'node_modules'), constants.W_OK);
  } catch {
    throw new BootstrapError(
      `Thư mục ${root} chưa cài đủ thư viện và bạn không ghi được vào đó. Hãy chạy một lần bằng người dùng sở hữu thư mục, hoặc chép nó về thư mục của mình. · ${root} lacks libraries and you may not write there: run once as its owner, or copy the folder to your own place.`,
    );
  }
}
