import type { OfficialDocument } from '../../../../documents/official/official-document.ts';
import type { RecognisedPlan } from '../../model/recognised-plan.ts';
import { annexTable } from './annex-table.ts';
import { outlineBlocks } from './outline-blocks.ts';
import { kept, wordsOf } from './plan-words.ts';

/** What a plan says, wherever it comes from: the database, or a document that was read. */
export type PlanContent = Pick<RecognisedPlan, 'document' | 'outline' | 'annexes'>;

/** More columns than this stand on a page that is turned. */
const UPRIGHT_COLUMNS = 5;

/**
 * A plan as an official document: head, legal bases, text, signature, recipients, annexes. Reading what is printed from it gives the
 * plan again (`round-trip.fixture.ts` says what paper cannot keep). Pure.
 */
export function planDocument({ document, outline, annexes }: PlanContent): OfficialDocument {
  const { signer } = document;
  const position = [signer.capacity ?? null, signer.position].filter((line) => line !== null);
  return {
    kind: 'plan',
    head: {
      superior: document.superior ?? null,
      issuer: document.issuer ?? '',
      number: document.number,
      symbol: document.symbol,
      place: document.place,
      date: document.date,
      year: null,
    },
    subject: kept(document.title ?? ''),
    addressees: [],
    authority: null,
    bases: document.legalBases.map(({ text }) => kept(`Căn cứ ${text}`)),
    body: [
      ...(document.opening ?? []).map((text) => ({ type: 'paragraph' as const, text: wordsOf(text) })),
      ...outlineBlocks(outline),
    ],
    signatures:
      signer.authority === null && position.length === 0 && signer.name === null
        ? []
        : [{ authority: signer.authority, position, name: signer.name }],
    recipients: document.recipients.map(kept),
    annexes: annexes.map((annex) => ({
      number: annex.number,
      title: kept(annex.title ?? ''),
      reference: null,
      orientation: annex.columns.length > UPRIGHT_COLUMNS ? 'landscape' : 'portrait',
      body: annex.columns.length === 0 && annex.items.length === 0 ? [] : [annexTable(annex)],
    })),
  };
}
