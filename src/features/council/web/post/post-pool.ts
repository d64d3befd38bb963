import { api } from '../../../../ui/api/api.ts';
import { isProblem } from '../../../../ui/api/problem.ts';
import type { EnvelopesView, TakenPapers } from '../../server/ballot.schema.ts';
import { blindToken, unblind } from '../ballot/blind-token.ts';
import { putInUrn } from '../ballot/cast.ts';
import { findPaper, keepPaper, removePaper } from '../ballot/held-papers.ts';

/**
 * Signed ballot papers for the sealed answers that tellers have confirmed, as this device keeps them until they are cast: by sheet and
 * without a name, in an order of chance. Which of them belongs to whom nobody can say once they lie here.
 */
interface PooledPaper {
  token: string;
  signature: string;
  /** It was sent and the answer has not come: the same paper must be typed again, never another one. */
  sent?: true;
}

const keyOf = (sheetId: string) => `so-vang.post.${sheetId}`;

function readPool(sheetId: string): PooledPaper[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(sheetId)) ?? '[]') as PooledPaper[];
  } catch {
    return [];
  }
}

function writePool(sheetId: string, papers: readonly PooledPaper[]): void {
  if (papers.length === 0) localStorage.removeItem(keyOf(sheetId));
  else localStorage.setItem(keyOf(sheetId), JSON.stringify(papers));
}

/** How many papers of a sheet wait on this device for what stands on paper. */
export const pooled = (sheetId: string): number => readPool(sheetId).length;

/** Whether the last paper that was typed may not have come to the urn. */
export const isUnsure = (sheetId: string): boolean => readPool(sheetId).some(({ sent }) => sent === true);

const chance = (below: number) => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;

function mix<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = chance(i + 1);
    const [one, other] = [mixed[i], mixed[j]];
    if (one === undefined || other === undefined) continue;
    mixed[i] = other;
    mixed[j] = one;
  }
  return mixed;
}

/** The paper of a member as it is kept between asking for the signature and having it. */
const ownerOf = (memberId: string) => `post.${memberId}`;

/**
 * Takes a paper of each sheet for each confirmed answer; once signed they lie in the pool without a name. What was blinded is kept
 * before it is sent, so that a lost answer can be asked for again.
 * @throws ApiProblem `already-exists` when another device has taken one
 */
export async function takePostPapers(voteId: string, sheets: EnvelopesView['sheets']): Promise<void> {
  const wanted = [];
  for (const { id: sheetId, publicKey, members } of sheets)
    for (const memberId of members) {
      const { token, blinded, inverse } = findPaper(ownerOf(memberId), sheetId) ?? {};
      const paper =
        token !== undefined && blinded !== undefined && inverse !== undefined
          ? { token, blinded, inverse }
          : await blindToken(publicKey);
      keepPaper(ownerOf(memberId), sheetId, paper);
      wanted.push({ sheetId, publicKey, memberId, paper });
    }
  if (wanted.length === 0) return;
  const { papers } = await api.post<TakenPapers>(`/api/votes/${voteId}/papers`, {
    papers: wanted.map(({ sheetId, memberId, paper }) => ({ sheetId, memberId, blinded: paper.blinded })),
  });
  for (const { sheetId, publicKey, memberId, paper } of wanted) {
    const signed = papers.find((one) => one.sheetId === sheetId && one.memberId === memberId);
    if (signed === undefined) throw new Error('a ballot paper is missing');
    const signature = await unblind(publicKey, paper, signed.signature);
    writePool(sheetId, mix([...readPool(sheetId), { token: paper.token, signature }]));
    removePaper(ownerOf(memberId), sheetId);
  }
}

/**
 * Casts what stands on one paper by a paper of the pool, as nobody. One whose answer was lost goes first, so that what was typed twice
 * counts once.
 * @returns false where that one had come to the urn with other choices: what was typed now is not cast yet
 * @throws ApiProblem when the vote takes no more ballots
 */
export async function castPooled(sheetId: string, choices: string): Promise<boolean> {
  const pool = readPool(sheetId);
  const paper = pool.find(({ sent }) => sent === true) ?? pool[chance(Math.max(pool.length, 1))];
  if (paper === undefined) throw new Error('no ballot paper');
  const { token, signature } = paper;
  const rest = pool.filter((one) => one.token !== token);
  writePool(sheetId, [{ token, signature, sent: true }, ...rest]);
  try {
    await putInUrn({ sheetId, token, signature, choices });
  } catch (error) {
    if (!isProblem(error, 'already-exists')) throw error;
    writePool(sheetId, rest);
    return false;
  }
  writePool(sheetId, rest);
  return true;
}
