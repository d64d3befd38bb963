import {
  type Doubt,
  type DoubtCode,
  doubt,
  type OutlineNode,
  type RecognisedPlan,
} from './recognised-plan.ts';
import { deadlineDoubts, reviewRows } from './row-doubts.ts';

/** Doubts about the head and foot of a document that its fields alone decide. */
const DOCUMENT_DOUBTS: readonly (readonly [DoubtCode, (plan: RecognisedPlan) => boolean])[] = [
  ['not-a-plan', ({ document }) => document.type !== 'plan'],
  ['number-blank', ({ document }) => document.number === null],
  ['date-blank', ({ document }) => document.date === null],
  ['issuer-missing', ({ document }) => document.issuer === null],
  ['title-missing', ({ document }) => document.title === null],
  ['year-missing', ({ document }) => document.year === null],
  ['signer-missing', ({ document }) => document.signer.name === null],
];

/**
 * The plan with its doubts found anew, after somebody has changed it: what was mended is gone, what became odd is there.
 * Doubts that only the source could settle (blank references, unknown columns) stay until they are dismissed, or until
 * the annex they complain of is gone or has rows.
 */
export function reviewDoubts(plan: RecognisedPlan): RecognisedPlan {
  const { year } = plan.document;
  const reviewed = plan.annexes.map((annex) => reviewRows(annex, year));
  const ofDocument = DOCUMENT_DOUBTS.flatMap(([code, applies]) => {
    if (!applies(plan)) return [];
    return [plan.doubts.find((d) => d.code === code) ?? doubt(code, 'document')];
  });
  const ofDuties = plan.duties.flatMap((duty, i) =>
    deadlineDoubts(duty.deadline, year, false).map((d) => doubt(d.code, `duty ${i + 1}`, d.detail)),
  );
  return {
    ...plan,
    annexes: reviewed.map(({ annex }) => annex),
    doubts: [
      ...ofDocument,
      ...plan.doubts.filter((d) => staysOpen(plan, d)),
      ...reviewed.flatMap(({ doubts }) => doubts),
      ...ofDuties,
    ],
  };
}

function staysOpen(plan: RecognisedPlan, { code, where }: Doubt): boolean {
  const place = placeOf(plan, where);
  switch (place.kind) {
    case 'document':
      return code === 'annex-missing'
        ? plan.annexes.length === 0
        : !DOCUMENT_DOUBTS.some(([c]) => c === code);
    case 'annex':
      return code !== 'annex-without-table' || plan.annexes[place.annex]?.items.length === 0;
    case 'outline':
      return true;
    case 'item':
    case 'duty':
    case 'nowhere':
      return false;
  }
}

/** What a doubt is about, by indexes into the plan. */
export type DoubtPlace =
  | { kind: 'document' }
  | { kind: 'annex'; annex: number }
  | { kind: 'item'; annex: number; row: number }
  | { kind: 'duty'; duty: number }
  | { kind: 'outline'; path: number[] }
  | { kind: 'nowhere' };

/** Finds what `where` of a doubt names. A part of the text is found by the first path of numbers that fits. */
export function placeOf(plan: RecognisedPlan, where: string): DoubtPlace {
  if (where === 'document') return { kind: 'document' };
  const inAnnex = /^annex (\d+)(?:, item (\d+))?$/.exec(where);
  if (inAnnex) {
    const annex = plan.annexes.findIndex(({ number }) => number === Number(inAnnex[1]));
    if (annex < 0) return { kind: 'nowhere' };
    return inAnnex[2] === undefined
      ? { kind: 'annex', annex }
      : { kind: 'item', annex, row: Number(inAnnex[2]) - 1 };
  }
  const duty = /^duty (\d+)$/.exec(where);
  if (duty) return { kind: 'duty', duty: Number(duty[1]) - 1 };
  const part = /^outline (.+)$/.exec(where)?.[1];
  const path = part === undefined ? null : findPart(plan.outline, part, []);
  return path === null ? { kind: 'nowhere' } : { kind: 'outline', path };
}

function findPart(
  nodes: readonly OutlineNode[],
  wanted: string,
  above: readonly OutlineNode[],
): number[] | null {
  for (const [i, node] of nodes.entries()) {
    if (partName([...above, node]) === wanted) return [i];
    const inside = findPart(node.children, wanted, [...above, node]);
    if (inside !== null) return [i, ...inside];
  }
  return null;
}

/** `II.1.2`: the numbers of the parts above, without saying the same digits twice. */
function partName(nodes: readonly OutlineNode[]): string {
  const parts: string[] = [];
  for (const { number } of nodes) {
    if (number === null) continue;
    const last = parts.at(-1) ?? '';
    if (number.startsWith(`${last}.`) || (/^\d/.test(last) && /^\d+\.\d/.test(number))) parts.pop();
    parts.push(number);
  }
  return parts.join('.');
}

/**
 * A name for a doubt that stays the same while rows above it are added, split or removed: what it says and where in the source it
 * was read. A doubt that somebody dismissed is remembered by it, and comes back when the words it complains of change.
 */
export function doubtKey(plan: RecognisedPlan, { code, message, where }: Doubt): string {
  const place = placeOf(plan, where);
  if (place.kind === 'item') {
    const source = plan.annexes[place.annex]?.items[place.row]?.source;
    return `${code}|${source?.block ?? ''}:${source?.row ?? ''}|${message}`;
  }
  if (place.kind === 'duty') return `${code}|${plan.duties[place.duty]?.source.block ?? ''}|${message}`;
  return `${code}|${where}|${message}`;
}
