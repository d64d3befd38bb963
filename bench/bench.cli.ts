import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type CommandIo, EXIT, withHelp } from '../src/platform/cli/command.ts';
import { readSettings } from '../src/platform/config/settings.ts';
import { guardPool } from '../src/platform/db/guard-pool.ts';
import { type OpenDatabase, openDatabase } from '../src/platform/db/open-database.ts';
import { startApplication } from './application-process.ts';
import { documentMemory, documentTimings } from './documents.ts';
import { DOSSIER_SCENARIOS } from './dossier-scenarios.ts';
import { generate } from './generate.ts';
import { HONOUR_SCENARIOS } from './honour-scenarios.ts';
import { type Count, lawSpeed } from './law-speed.ts';
import { LIST_SCENARIOS } from './list-scenarios.ts';
import { type Client, createClient } from './load.ts';
import { type Measurement, measure, USERS } from './measure.ts';
import { describeCounts, describeRatios, describeRequests, describeTimings, type Timing } from './report.ts';
import { SCALES, type Scale, type ScaleName } from './scale.ts';
import { SCENARIOS } from './scenarios.ts';
import { readTimes, startTimes } from './start-times.ts';
import { type Role, searchWords, signedIn, type User } from './users.ts';

const USAGE = `so-vang bench [--scale small|large|full] [--only TỪ] [--users SỐ] [--data THƯ_MỤC] [--json TỆP]

Đo tốc độ với nhiều người dùng cùng lúc trên dữ liệu tự sinh. / Measures with many users at once on generated data.
  --scale  nhỏ (500 đơn vị) hoặc lớn (10.000 đơn vị, 200.000 người, 100.000 nhiệm vụ; mặc định: large), full: thêm 300.000 hồ sơ, 3.000.000 lượt đề nghị, 2.000.000 lượt khen
  --only   chỉ những phép đo có từ này trong tên; bỏ qua thời gian khởi động; "law": chỉ phần quy định / only these, no start times; "law": the law alone
  --users  số người dùng cùng lúc, mặc định ${USERS}; 1: một người dùng / how many users at once
  --data   giữ dữ liệu trong thư mục này để lần sau dùng lại / keep the data there and use it again
  --json   ghi kết quả ra tệp / write the results to a file
Dùng PostgreSQL riêng trong thư mục tạm, hoặc cơ sở dữ liệu trống của DATABASE_URL.
`;

const NAMES: Record<string, ScaleName> = {
  small: 'small',
  nhỏ: 'small',
  large: 'large',
  lớn: 'large',
  full: 'full',
};
const SECONDS = 5;

interface Options {
  scale: ScaleName;
  only?: string;
  users: number;
  data?: string;
  json?: string;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        scale: { type: 'string', default: 'large' },
        only: { type: 'string' },
        users: { type: 'string', default: String(USERS) },
        data: { type: 'string' },
        json: { type: 'string' },
      },
    });
    const scale = NAMES[values.scale];
    const users = Number(values.users);
    if (scale === undefined || !Number.isInteger(users) || users < 1 || users > 100) return null;
    return { ...values, scale, users };
  } catch {
    return null;
  }
}

/** `so-vang bench`: exit code 0 when every bar is met, 4 when one is not. */
export const benchCommand = withHelp(USAGE, async (args, io) => {
  const options = readOptions(args);
  if (options === null) {
    io.stderr.write(USAGE);
    return EXIT.usage;
  }
  const say = (line: string) => void io.stdout.write(`${line}\n`);
  // Figures of a machine that is busy with something else say little.
  const busy = loadavg()[0] ?? 0;
  say(`Tải của máy khi bắt đầu · load of the machine: ${busy.toFixed(2)}, ${cpus().length} CPU`);
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'so-vang-bench-'));
  try {
    const law = options.only === undefined || options.only === 'law' ? measureLaw(say) : [];
    const requests = options.only === 'law' ? [] : await measureRequests(options, folder, io, say);
    const { timings, steady } =
      options.only === undefined ? await measureStarts(say) : { timings: [], steady: true };
    if (options.json !== undefined) {
      const results = {
        at: new Date().toISOString(),
        cpus: cpus().length,
        load: busy,
        scale: options.scale,
        requests,
        timings,
        law,
      };
      writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
    }
    const allMet =
      [...requests, ...law].every(({ met }) => met) &&
      timings.every(({ seconds, bar }) => seconds < bar) &&
      steady;
    say(allMet ? '\nMọi mức đều đạt. / Every bar is met.' : '\nCó mức chưa đạt. / A bar is not met.');
    return allMet ? EXIT.ok : EXIT.broken;
  } finally {
    if (options.data === undefined) rmSync(folder, { recursive: true, force: true });
  }
});

function measureLaw(say: (line: string) => void): Count[] {
  const counts = lawSpeed();
  say('\nQuy định · the law');
  say(describeCounts(counts));
  return counts;
}

async function measureRequests(
  options: Options,
  folder: string,
  { env }: CommandIo,
  say: (line: string) => void,
): Promise<Measurement[]> {
  const settings = readSettings({ DATABASE_URL: env.DATABASE_URL, DATA_DIR: folder });
  const stops: (() => unknown)[] = [];
  try {
    const database = await openDatabase(settings);
    stops.push(database.close);
    const owner = guardPool(new pg.Pool({ connectionString: database.url, max: options.users }));
    stops.push(() => owner.end());
    await prepare(owner, database, SCALES[options.scale], say);
    const application = await startApplication(database, settings.dataDir);
    stops.push(application.stop);
    const client = createClient(application.address, options.users);
    stops.push(client.close);
    return await measureAll(options, owner, client, say);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function measureAll(
  { scale, only, users: count }: Options,
  owner: pg.Pool,
  client: Client,
  say: (line: string) => void,
): Promise<Measurement[]> {
  const users = new Map<Role, User[]>();
  const words = await searchWords(owner);
  const measurements: Measurement[] = [];
  const { dossiers, honours } = SCALES[scale];
  const scenarios = [
    ...SCENARIOS,
    ...(dossiers > 0 ? DOSSIER_SCENARIOS : []),
    ...(honours > 0 ? [...HONOUR_SCENARIOS, ...LIST_SCENARIOS] : []),
  ];
  for (const scenario of scenarios) {
    if (only !== undefined && !scenario.name.includes(only)) continue;
    const present = users.get(scenario.as) ?? (await signedIn(owner, scenario.as, count));
    users.set(scenario.as, present);
    const measured = await measure({ client, sql: owner, users: present, words, seconds: SECONDS }, scenario);
    measurements.push(measured);
    say(`  ${measured.met ? '✔' : '✘'} ${scenario.name}: ${measured.load.p95.toFixed(1)} ms`);
  }
  say(`\n${count} người dùng cùng lúc, mili giây · ${count} users at once, milliseconds (${scale})`);
  say(describeRequests(measurements));
  say('\nMột người dùng, so với SQL viết tay · one user alone, against SQL by hand');
  say(describeRatios(measurements));
  return measurements;
}

/** Generates the data unless a former run left it there. */
async function prepare(
  owner: pg.Pool,
  { url }: OpenDatabase,
  scale: Scale,
  say: (line: string) => void,
): Promise<void> {
  const { rows } = await owner.query<{ units: number; accounts: number }>(
    'select (select count(*)::int from unit) as units, (select count(*)::int from account) as accounts',
  );
  const present = rows[0]?.units ?? 0;
  if (present === scale.units) return;
  if (present > 0 || (rows[0]?.accounts ?? 0) > 0)
    throw new Error('Cơ sở dữ liệu không trống. / The database is not empty.');
  say(`Sinh dữ liệu · generating: ${scale.units} đơn vị, ${scale.people} người, ${scale.plans} kế hoạch`);
  await generate(url, scale, say);
}

async function measureStarts(say: (line: string) => void): Promise<{ timings: Timing[]; steady: boolean }> {
  const timings = [...(await startTimes()), ...(await readTimes()), ...(await documentTimings())];
  say('\nKhởi động, đọc kế hoạch, xuất văn bản · starts, reading plans, writing documents');
  say(describeTimings(timings));
  const { after, steady } = await documentMemory();
  say(
    `\nBộ nhớ khi xuất 2.000 văn bản · memory over 2,000 documents: ${steady ? 'ổn định · steady' : 'TĂNG · GROWS'}`,
  );
  say(after.map(({ documents, megabytes }) => `  ${documents}: ${megabytes} MB`).join('\n'));
  return { timings, steady };
}
