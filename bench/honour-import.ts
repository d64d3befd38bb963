/**
 * `node bench/honour-import.ts [--rows 100000]`
 *
 * Past honours from Excel into the golden book of a province with 75,000 people: the bars are 60 s from the confirmed columns until the
 * last honour is in the book, 600 MB for the server's process, and that the server answers meanwhile. Four rows in a hundred are of
 * people who are not known, two are doubtful, one is rejected. Exit code 0 when the bars are met, 4 otherwise.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeXlsxRows } from '../src/documents/xlsx/stream/write-rows.ts';
import type { XlsxValue } from '../src/documents/xlsx/write-xlsx.ts';
import type { ImportView } from '../src/features/honour/server/imports/import.schema.ts';
import { newId } from '../src/platform/ids.ts';
import { fileForm } from '../src/testing/multipart.ts';
import { testApplication } from '../src/testing/test-application.ts';
import { startApplication } from './application-process.ts';
import { type Cpu, cpuMeter } from './cpu-meter.ts';
import { figuresOf } from './figures.ts';
import { birthOf, COMMUNES, nameOf, pick, unitOf } from './honour-import-people.ts';

const SECONDS = 60;
const MEGABYTES = 600;
const PEOPLE = 75_000;
/** Rows are of so many of them, four years each. */
const HONOURED = 25_000;
const AWARDS = ['Lao động tiên tiến', 'LĐTT', 'CSTĐCS', 'Chiến sỹ thi đua cơ sở'];

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } });
const rows = Number(values.rows);
const say = (line: string) => void process.stdout.write(`${line}\n`);

say(`load ${(loadavg()[0] ?? 0).toFixed(2)}, ${rows} rows, ${PEOPLE} people`);
const app = await testApplication();
let isMet = false;
try {
  const { owner, build } = app;
  const province = await build.unit({ name: 'Tỉnh Sông Vân' });
  const communes: string[] = [];
  for (let i = 0; i < COMMUNES; i++)
    communes.push(await build.unit({ name: `Ủy ban nhân dân xã số ${i}`, parentId: province }));
  const people = Array.from({ length: PEOPLE }, (_, n) => ({
    id: newId(),
    position: newId(),
    name: nameOf(n),
    birth: birthOf(n),
    unit: communes[unitOf(n)],
  }));
  await owner.query(
    `insert into person (id, full_name, birth_date) select id, name, birth from json_to_recordset($1::json) p(id uuid, name text, birth date)`,
    [JSON.stringify(people)],
  );
  await owner.query(
    `insert into position (id, person_id, unit_id, title, valid_from) select position, id, unit, 'Chuyên viên', '2005-01-01'
     from json_to_recordset($1::json) p(id uuid, position uuid, unit uuid)`,
    [JSON.stringify(people)],
  );
  await owner.query('vacuum analyze');
  const office = await build.signedIn('standing-office', province);

  const line = (i: number): XlsxValue[] => {
    const kind = i % 100;
    const person = Math.floor(i / 4) % HONOURED;
    const year = 2012 + (i % 4);
    const isNew = kind >= 93 && kind < 97;
    return [
      i + 1,
      isNew ? `${nameOf(person)} Mới` : nameOf(person),
      kind === 97 ? null : { day: birthOf(person) },
      'Chuyên viên',
      kind === 98 ? 'Một nơi không rõ' : `UBND xã số ${unitOf(person)}`,
      kind === 98 ? 'Danh hiệu không rõ' : pick(AWARDS, i),
      year,
      `${100 + unitOf(person)}/QĐ-UBND`,
      kind === 99 ? '31/02/2016' : { day: `${year + 1}-01-15` },
      'Chủ tịch Ủy ban nhân dân huyện',
      1_490_000,
      null,
    ];
  };
  async function* groups(): AsyncGenerator<XlsxValue[][]> {
    for (let at = 0; at < rows; at += 1000)
      yield Array.from({ length: Math.min(1000, rows - at) }, (_, i) => line(at + i));
  }
  const headings = [
    'STT',
    'Họ và tên',
    'Ngày sinh',
    'Chức vụ',
    'Đơn vị',
    'Danh hiệu',
    'Năm',
    'Số quyết định',
    'Ngày quyết định',
    'Cơ quan quyết định',
    'Tiền thưởng',
    'Ghi chú',
  ];
  const bytes = await writeXlsxRows({
    name: 'Sổ khen thưởng',
    columns: headings.map((header) => ({ header, width: 14 })),
    rows: groups(),
  });
  say(`generated: ${(bytes.length / 1e6).toFixed(1)} MB`);
  writeFileSync(join(app.settings.dataDir, 'so-cu.xlsx'), bytes);

  const server = await startApplication(app.database, app.settings.dataDir, { jobs: true });
  try {
    const memory = () =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const before = memory();
    const usage = cpuMeter(server.pid, new URL(app.database.url).pathname.slice(1));
    const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
      const response = await fetch(`${server.address}${path}`, {
        method,
        headers: { ...office.headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      assert.ok(response.ok, `${method} ${path}: ${response.status} ${await response.clone().text()}`);
      return (await response.json()) as T;
    };
    const answers: number[] = [];
    const steps: string[] = [];
    const until = async (id: string, states: readonly string[]): Promise<ImportView> => {
      const began = performance.now();
      let shown = 0;
      for (;;) {
        const asked = performance.now();
        const view = await call<ImportView>('GET', `/api/honour-imports/${id}`);
        if (answers.length % 10 === 0) usage();
        answers.push(performance.now() - asked);
        if (view.doneRows !== shown) steps.push(`${view.state} ${view.doneRows}`);
        shown = view.doneRows;
        if (states.includes(view.state)) return view;
        assert.ok(
          performance.now() - began < 600_000,
          `still ${view.state} at row ${view.doneRows}: ${view.failure}`,
        );
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    const form = fileForm('so-cu.xlsx', bytes, { unitId: province });
    const sentAt = performance.now();
    const sent = await fetch(`${server.address}/api/honour-imports`, {
      method: 'POST',
      headers: { ...office.headers, ...form.headers },
      body: new Uint8Array(form.body),
    });
    assert.equal(sent.status, 201, await sent.clone().text());
    const { importId } = (await sent.json()) as { importId: string };
    const uploaded = performance.now() - sentAt;
    const { mapping, version } = await call<ImportView>('GET', `/api/honour-imports/${importId}`);
    const sentCpu = usage();
    const readAt = performance.now();
    await call('PUT', `/api/honour-imports/${importId}/mapping`, {
      ...{ version, mapping, basis: 'cong-trang', unitId: null, authority: null },
    });
    const read = await until(importId, ['deciding', 'failed']);
    const readMs = performance.now() - readAt;
    const readCpu = usage();
    say(`rows: ${JSON.stringify(read.counts)}`);
    const takenAt = performance.now();
    await call('POST', `/api/honour-imports/${importId}/taking`, { version: read.version });
    const taken = await until(importId, ['taken']);
    const takeMs = performance.now() - takenAt;
    const takeCpu = usage();
    const most = memory();
    const undoneAt = performance.now();
    await call('POST', `/api/honour-imports/${importId}/undoing`, {
      version: taken.version,
      reason: 'Đo tốc độ',
    });
    await until(importId, ['undone', 'taken']);
    const undoMs = performance.now() - undoneAt;
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    const { p95 } = figuresOf(answers, 1);
    say(`sent and looked over: ${seconds(uploaded)} s`);
    say(
      `read and judged: ${seconds(readMs)} s; taken: ${seconds(takeMs)} s (${taken.takenRows} honours); undone: ${seconds(undoMs)} s`,
    );
    const cpu = (from: Cpu, to: Cpu) =>
      `server ${(to.server - from.server).toFixed(1)} s, database ${(to.database - from.database).toFixed(1)} s`;
    say(`processor time: read and judged: ${cpu(sentCpu, readCpu)}; taken: ${cpu(readCpu, takeCpu)}`);
    say(`progress was seen ${steps.length} times; the page answered in ${p95.toFixed(0)} ms (p95) meanwhile`);
    say(`memory of the server's process: ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`);
    isMet = (readMs + takeMs) / 1000 < SECONDS && most < MEGABYTES;
    say(isMet ? 'The bars are met.' : 'A bar is not met.');
  } finally {
    await server.stop();
  }
} finally {
  await app.close();
}
process.exit(isMet ? 0 : 4);
