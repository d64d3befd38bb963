import { SHINGLE, shingles } from './fingerprints.ts';
import { normalise, type Word } from './normalise.ts';

/** Offsets in the text as it was written, in UTF-16 units, half-open. */
export interface Range {
  from: number;
  to: number;
}

/** What stands in both texts, but for names and figures. */
export interface Passage {
  own: Range;
  other: Range;
}

export interface Comparison {
  /** In the order of the own text. */
  passages: Passage[];
  /** Per cent of the words of the own text that stand in passages, and of the other; whole numbers. */
  ownShare: number;
  otherShare: number;
}

/** Words that run in parallel: `length` from `own` and from `other`, in words. */
interface Block {
  own: number;
  other: number;
  ownLength: number;
  otherLength: number;
}

/** So many changed words between two blocks do not make two passages of one. */
const GAP = 4;
/** Of a phrase that a text repeats, the first places. */
const PLACES = 4;

/**
 * Compares one text with others: where they are the same, from every shared fingerprint outwards as far as the words agree.
 * @param common hashes that mean nothing (boilerplate); passages end where these begin
 * @returns takes another text and the hashes that stand in both
 */
export function passageFinder(
  ownText: string,
  common: ReadonlySet<bigint> = new Set(),
): (otherText: string, shared: Iterable<bigint>) => Comparison {
  const own = readSide(ownText, common);
  return (otherText, shared) => {
    const other = readSide(otherText, common);
    const blocks = findBlocks(own, other, shared);
    return {
      passages: withoutRepeats(joinNear(blocks)).map((block) => ({
        own: rangeOf(own.words, block.own, block.ownLength),
        other: rangeOf(other.words, block.other, block.otherLength),
      })),
      ownShare: shareOf(own.words.length, blocks, 'own'),
      otherShare: shareOf(other.words.length, blocks, 'other'),
    };
  };
}

function findBlocks(own: Side, other: Side, shared: Iterable<bigint>): Block[] {
  const blocks: Block[] = [];
  for (const hash of shared) {
    for (const i of own.places.get(hash) ?? [])
      for (const j of other.places.get(hash) ?? []) {
        if (blocks.some((block) => holds(block, i, j))) continue;
        const block = grow(own, other, i, j);
        if (block !== null) blocks.push(block);
      }
  }
  return blocks.sort((a, b) => a.own - b.own || a.other - b.other);
}

interface Side {
  words: Word[];
  /** Where each hash stands that means something. */
  places: Map<bigint, number[]>;
  /** For each word: whether it belongs to something common. */
  ignored: boolean[];
}

function readSide(text: string, common: ReadonlySet<bigint>): Side {
  const words = normalise(text);
  const places = new Map<bigint, number[]>();
  const ignored = words.map(() => false);
  shingles(words).forEach((hash, n) => {
    if (common.has(hash)) {
      ignored.fill(true, n, n + SHINGLE);
      return;
    }
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [n]);
    else if (known.length < PLACES) known.push(n);
  });
  return { words, places, ignored };
}

function holds(block: Block, i: number, j: number): boolean {
  return i - block.own === j - block.other && i >= block.own && i < block.own + block.ownLength;
}

/** The longest run around the shingle at `i` and `j` in which words agree and nothing is common; null when less than a shingle is left. */
function grow(own: Side, other: Side, i: number, j: number): Block | null {
  const agrees = (n: number) => {
    const a = own.words[i + n];
    return (
      a !== undefined &&
      a.mark === other.words[j + n]?.mark &&
      own.ignored[i + n] !== true &&
      other.ignored[j + n] !== true
    );
  };
  let first = 0;
  let end = 0;
  // A part of the shingle may belong to something common: begin where it does not.
  while (first < SHINGLE && !agrees(first)) first++;
  end = first;
  while (agrees(end)) end++;
  if (first === 0) while (agrees(first - 1)) first--;
  const length = end - first;
  return length < SHINGLE
    ? null
    : { own: i + first, other: j + first, ownLength: length, otherLength: length };
}

function joinNear(blocks: readonly Block[]): Block[] {
  return blocks.reduce<Block[]>((joined, block) => {
    const last = joined.at(-1);
    const ownGap = last === undefined ? -1 : block.own - last.own - last.ownLength;
    const otherGap = last === undefined ? -1 : block.other - last.other - last.otherLength;
    if (last !== undefined && isSmall(ownGap) && isSmall(otherGap)) {
      last.ownLength = block.own + block.ownLength - last.own;
      last.otherLength = block.other + block.otherLength - last.other;
    } else joined.push({ ...block });
    return joined;
  }, []);
}

function isSmall(gap: number): boolean {
  return gap >= 0 && gap <= GAP;
}

/** The longest of those that lie over each other in the own text. */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of [...blocks].sort((a, b) => b.ownLength - a.ownLength)) {
    const end = block.own + block.ownLength;
    if (!kept.some((one) => block.own < one.own + one.ownLength && one.own < end)) kept.push(block);
  }
  return kept.sort((a, b) => a.own - b.own);
}

function rangeOf(words: readonly Word[], first: number, length: number): Range {
  return { from: words[first]?.from ?? 0, to: words[first + length - 1]?.to ?? 0 };
}

function shareOf(total: number, blocks: readonly Block[], side: 'own' | 'other'): number {
  const covered = new Array<boolean>(total).fill(false);
  for (const block of blocks) covered.fill(true, block[side], block[side] + block[`${side}Length`]);
  const share = total === 0 ? 0 : (covered.filter(Boolean).length / total) * 100;
  // Never "all" when a word differs, never "nothing" when there is a passage.
  return share > 99 && share < 100 ? 99 : share > 0 && share < 1 ? 1 : Math.round(share);
}
