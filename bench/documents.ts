import { readdirSync, readFileSync } from 'node:fs';
import { renderDocx } from '../src/documents/official/docx/render-docx.ts';
import { renderHtml } from '../src/documents/official/html/render-html.ts';
import type { OfficialDocument } from '../src/documents/official/official-document.ts';
import { renderPdf } from '../src/documents/official/pdf/render-pdf.ts';
import { decisionWithRows, planWithTasks, SAMPLES } from '../src/documents/official/samples/index.ts';
import type { Timing } from './report.ts';

const ROUNDS = 9;
const MANY = 2_000;
const createdAt = new Date(0);

/** What is measured: a document of its own each time, so that nothing is remembered from the round before. */
const CASES: {
  name: string;
  bar: number;
  render: (document: OfficialDocument) => Promise<Uint8Array>;
  document: () => OfficialDocument;
}[] = [
  { name: 'kế hoạch 60 nhiệm vụ .pdf · plan', bar: 0.15, render: pdf, document: () => planWithTasks(60) },
  {
    name: 'quyết định 1.000 dòng .pdf · decision',
    bar: 1,
    render: pdf,
    document: () => decisionWithRows(1_000),
  },
  {
    name: 'kế hoạch 60 nhiệm vụ .docx · plan',
    bar: 0.15,
    render: renderDocx,
    document: () => planWithTasks(60),
  },
  {
    name: 'quyết định 1.000 dòng .docx · decision',
    bar: 1,
    render: renderDocx,
    document: () => decisionWithRows(1_000),
  },
  {
    name: 'kế hoạch 60 nhiệm vụ, xem trước · plan',
    bar: 0.05,
    render: html,
    document: () => planWithTasks(60),
  },
];

async function html(document: OfficialDocument): Promise<Uint8Array> {
  return new TextEncoder().encode(renderHtml(document));
}

function pdf(document: OfficialDocument): Promise<Uint8Array> {
  return renderPdf(document, { createdAt });
}

/** Writing documents, warm: the median of some rounds in seconds. */
export async function documentTimings(): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const { name, bar, render, document } of CASES) {
    const seconds: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const own = document();
      own.subject += ` ${round}`;
      for (const annex of own.annexes) annex.title += ` ${round}`;
      const began = performance.now();
      await render(own);
      // The first round warms up.
      if (round > 0) seconds.push((performance.now() - began) / 1000);
    }
    timings.push({ name, bar, seconds: seconds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0 });
  }
  return timings;
}

export interface Memory {
  /** Documents made, and megabytes of this process with the typesetting one after them. */
  after: { documents: number; megabytes: number }[];
  /** Whether the last half took no more than a tenth above the most of the first. */
  steady: boolean;
}

/** Renders 2,000 different documents of all kinds; Linux only, elsewhere the megabytes are those of this process. */
export async function documentMemory(): Promise<Memory> {
  const kinds = Object.values(SAMPLES);
  const after: Memory['after'] = [];
  for (let n = 1; n <= MANY; n++) {
    const own = kinds[n % kinds.length]?.() ?? planWithTasks(20);
    own.subject += ` ${n}`;
    await Promise.all([pdf(own), renderDocx(own), html(own)]);
    if (n % (MANY / 10) === 0) after.push({ documents: n, megabytes: memoryNow() });
  }
  const most = (part: Memory['after']) => Math.max(...part.map(({ megabytes }) => megabytes));
  return { after, steady: most(after.slice(5)) <= most(after.slice(0, 5)) * 1.1 };
}

function memoryNow(): number {
  const own = process.memoryUsage.rss();
  return Math.round((own + childrenOf(process.pid).reduce((sum, pid) => sum + memoryOf(pid), 0)) / 1024 ** 2);
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((other) => other > 0 && parentOf(other) === pid);
  } catch {
    return [];
  }
}

const parentOf = (pid: number) => Number(statusOf(pid, 'PPid'));
const memoryOf = (pid: number) => Number(statusOf(pid, 'VmRSS')) * 1024;

function statusOf(pid: number, key: string): string {
  try {
    return (
      new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
    );
  } catch {
    return '0';
  }
}
