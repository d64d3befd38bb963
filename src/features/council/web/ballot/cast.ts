import { api } from '../../../../ui/api/api.ts';
import { problemFrom } from '../../../../ui/api/problem.ts';
import { currentLanguage } from '../../../../ui/i18n/language.ts';
import type { BallotView, CastInput, TakenPapers } from '../../server/ballot.schema.ts';
import { blindToken, receiptOf, unblind } from './blind-token.ts';
import { findPaper, keepPaper } from './held-papers.ts';

type Sheet = BallotView['sheets'][number];

/** Whether this device holds every paper signed, or cast. */
export function holdsAll(memberId: string, sheets: readonly Sheet[]): boolean {
  return sheets.every(({ id }) => {
    const paper = findPaper(memberId, id);
    return paper?.signature !== undefined || paper?.receipt !== undefined;
  });
}

/** The receipts of papers that this device has cast, by sheet. */
export function receiptsOf(memberId: string, sheets: readonly Sheet[]): Map<string, string> {
  return new Map(
    sheets.flatMap(({ id }) => {
      const receipt = findPaper(memberId, id)?.receipt;
      return receipt === undefined ? [] : [[id, receipt] as const];
    }),
  );
}

/**
 * Takes the papers that this device does not hold yet. What was blinded is kept before it is sent, so that a lost answer can be asked for
 * again. @throws ApiProblem `already-exists` when they were taken on another device
 */
export async function takePapers(voteId: string, memberId: string, sheets: readonly Sheet[]): Promise<void> {
  const wanted = sheets.filter(({ id }) => {
    const paper = findPaper(memberId, id);
    return paper?.signature === undefined && paper?.receipt === undefined;
  });
  const blinded = [];
  for (const sheet of wanted) {
    const held = findPaper(memberId, sheet.id);
    const { token, blinded: sent, inverse } = held ?? {};
    const paper =
      token !== undefined && sent !== undefined && inverse !== undefined
        ? { token, blinded: sent, inverse }
        : await blindToken(sheet.publicKey);
    keepPaper(memberId, sheet.id, paper);
    blinded.push({ sheet, paper });
  }
  if (blinded.length === 0) return;
  const { papers } = await api.post<TakenPapers>(`/api/votes/${voteId}/papers`, {
    papers: blinded.map(({ sheet, paper }) => ({ sheetId: sheet.id, blinded: paper.blinded })),
  });
  for (const { sheet, paper } of blinded) {
    const signed = papers.find(({ sheetId }) => sheetId === sheet.id);
    if (signed === undefined) throw new Error('a ballot paper is missing');
    const signature = await unblind(sheet.publicKey, paper, signed.signature);
    keepPaper(memberId, sheet.id, { token: paper.token, signature });
  }
}

const TRIES = 60;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Puts one paper into the urn: a request without cookie and without referrer, so that nothing in it says who sends it. Sent again until
 * the server has it; the same paper counts once.
 * @throws ApiProblem when the server refuses it
 */
export async function castPaper(memberId: string, sheetId: string, choices: string): Promise<string> {
  const paper = findPaper(memberId, sheetId);
  if (paper?.receipt !== undefined) return paper.receipt;
  if (paper?.token === undefined || paper.signature === undefined) throw new Error('no ballot paper');
  const { token, signature } = paper;
  const receipt = await putInUrn({ sheetId, token, signature, choices });
  keepPaper(memberId, sheetId, { receipt });
  return receipt;
}

/**
 * Puts a signed paper into the urn, again and again until the server has it. @returns its receipt
 * @throws ApiProblem when the server refuses it
 */
export async function putInUrn(ballot: CastInput): Promise<string> {
  for (let tries = 1; ; tries++) {
    const answer = await send(ballot);
    if (answer?.ok === true) break;
    if (answer !== null && answer.status < 500) {
      const body: unknown = await answer.json().catch(() => null);
      throw problemFrom(answer.status, body, currentLanguage(), answer.headers.get('x-request-id'));
    }
    if (tries >= TRIES) throw problemFrom(503, null, currentLanguage(), null);
    await wait(Math.min(250 * tries, 3_000) + Math.random() * 250);
  }
  return receiptOf(ballot.token);
}

async function send(body: CastInput): Promise<Response | null> {
  try {
    return await fetch('/api/ballots', {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: {
        'content-type': 'application/json',
        'accept-language': currentLanguage(),
        'x-so-vang': '1',
      },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}
