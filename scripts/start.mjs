/**
 * The first thing every command runs, on whatever Node is there: `node scripts/start.mjs serve|test|check|bench|cli …`.
 * Installs what is missing and hands over to the pinned Node 24. Whatever it has to say goes to standard error.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BootstrapError, ensureInstalled } from './ensure-installed.mjs';

const OLDEST = [20, 19];
/** Young objects have 16 MB instead of 64: 100,000 rows from Excel then take a fifth less memory. bench/application-process.ts has it too. */
const SERVER_FLAGS = ['--max-semi-space-size=16'];
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What Node is told, the script and what that is told, for the words after `start.mjs`. */
function scriptFor([command, ...rest]) {
  if (command === 'serve') return [...SERVER_FLAGS, join(root, 'src', 'main.ts'), ...rest];
  if (command === 'test' || command === 'check') return [join(root, 'scripts', `${command}.ts`), ...rest];
  if (command === 'cli') return [join(root, 'src', 'cli.ts'), ...rest];
  return [join(root, 'src', 'cli.ts'), ...(command === undefined ? [] : [command, ...rest])];
}

function requireVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new BootstrapError(
    `Sổ Vàng cần Node.js ${OLDEST.join('.')} trở lên, máy này có ${process.version}. Hãy cài bản mới rồi chạy lại. · Node.js ${OLDEST.join('.')} or newer is needed, this is ${process.version}.`,
  );
}

/**
 * Runs the program as a child, where this Node cannot become it: passes signals on, ends with its exit code. The shell's
 * guard ends it when this process is killed: otherwise it would keep the port and the data.
 */
function runChild(node, args) {
  const guard = '( ( read _ <&3 || kill -TERM $$ ) >/dev/null 2>&1 & ); exec "$@" 3<&-';
  const child = spawn('/bin/sh', ['-c', guard, 'sh', node, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
  });
  child.stdio[3].on('error', () => undefined);
  const atTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl+C at a terminal reaches the child by itself; a second one would mean "at once".
      if (!(signal === 'SIGINT' && atTerminal)) child.kill(signal);
    });
  }
  child.on('error', (error) =>
    fail(new BootstrapError(`Không chạy được ${node} · cannot be run: ${error.message}`)),
  );
  child.on('exit', (code, signal) => {
    child.stdio[3].end('\n', () => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

function fail(error) {
  if (error instanceof BootstrapError) process.stderr.write(`${error.message}\n`);
  else if (error?.code === 'ENOSPC')
    process.stderr.write('Đĩa đã đầy. Hãy giải phóng chỗ rồi chạy lại. · The disk is full.\n');
  else process.stderr.write(`Không khởi động được · cannot start: ${error?.message ?? error}\n`);
  process.exit(1);
}

try {
  requireVersion();
  const node = await ensureInstalled(root);
  const args = scriptFor(process.argv.slice(2));
  // Newer Nodes can become the program: one process, and signals go where they should.
  if (typeof process.execve === 'function') process.execve(node, ['node', ...args], process.env);
  else runChild(node, args);
} catch (error) {
  fail(error);
}
