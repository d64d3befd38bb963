import { sql } from 'kysely';
import { renderPdf } from '../../../../documents/official/pdf/render-pdf.ts';
import { findAward } from '../../../../law/awards/index.ts';
import { ruleSetOn } from '../../../../law/procedures/index.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ActionContext, ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { type DocumentMove, recordDocument, renderDocument } from '../../../document/server/index.ts';
import { procedureCatalogue } from '../law.ts';
import { composeLetter, type ListedNominee } from './compose-letter.ts';
import { composeReceipt } from './compose-receipt.ts';
import {
  type DossierRecord,
  getReadableDossier,
  lawDay,
  lockForPart,
  touchDossier,
} from './dossier.store.ts';

/** What documents made of a dossier name as their source. */
export const DOSSIER_LETTER = 'dossier-letter';

/** The receipt of a dossier as PDF. @throws AppError `not-found` also while it was not received */
export async function downloadReceipt({ db, actor, clock }: ReadContext, id: string): Promise<FileReply> {
  const dossier = await getReadableDossier(db, actor, id);
  const { code, receivedOn } = dossier;
  if (code === null || receivedOn === null) throw new AppError('not-found');
  const { rows } = await sql<{ name: string }>`select actor_name as name from dossier_step
    where dossier_id = ${id} and step = 'accept' order by at limit 1`.execute(db);
  const procedures = procedureCatalogue();
  const official = composeReceipt({
    ...dossier,
    code,
    receivedOn,
    receiverAbove: await nameAbove(db, dossier.receiverId),
    procedure: procedures.procedures.find((one) => one.id === dossier.procedure)?.name.vi ?? null,
    ruleSet: ruleSetOn(procedures, receivedOn)?.name.vi ?? null,
    nominees: dossier.nomineeCount,
    assignee: rows[0]?.name ?? null,
  });
  return {
    name: `giay-tiep-nhan-${code}.pdf`,
    mediaType: 'application/pdf',
    body: Buffer.from(await renderPdf(official, { createdAt: clock.now() })),
  };
}

/**
 * Drafts the submission letter of a dossier with its list of nominees in the library of the unit, where it gets its number and is
 * signed; the number comes back to the dossier by itself.
 * @throws AppError `not-found`, `step-not-allowed`
 */
export async function draftLetter(context: ActionContext, id: string): Promise<{ documentId: string }> {
  const documentId = await context.write(async (write) => {
    const dossier = await lockForPart(write.db, write.actor, id, 'general');
    const official = composeLetter(await letterFacts(write, dossier));
    const made = await recordDocument(write, {
      unitId: dossier.unitId,
      official,
      source: { entity: DOSSIER_LETTER, entityId: id },
      addresseeIds: [dossier.receiverId],
    });
    await sql`update dossier set document_id = ${made.documentId} where id = ${id}`.execute(write.db);
    await touchDossier(write.db, id, write.clock.now());
    write.audit({
      act: 'dossier.draft-letter',
      entity: 'dossier',
      entityId: id,
      unitId: dossier.unitId,
      after: { documentId: made.documentId },
    });
    write.announce(`dossier:${id}`);
    return made.documentId;
  });
  await renderDocument(context, documentId);
  return { documentId };
}

/** Takes number and day of the letter over when it gets them in the register. */
export async function noteLetterStep(
  { db, clock, announce }: WriteContext,
  { documentId, sourceId, number, symbol, signedOn }: DocumentMove,
): Promise<void> {
  if (number === null || signedOn === null) return;
  await sql`update dossier set letter_number = ${symbol === null ? number : `${number}/${symbol}`}, letter_date = ${signedOn},
      version = version + 1, updated_at = ${clock.now()}
    where id = ${sourceId} and document_id = ${documentId} and state in ('draft', 'awaiting-approval', 'returned')`.execute(
    db,
  );
  announce(`dossier:${sourceId}`);
}

async function letterFacts({ db }: Pick<ReadContext, 'db'>, dossier: DossierRecord) {
  const catalogue = await effectiveCatalogue(db, dossier.unitId, lawDay(dossier));
  const { rows } = await sql<
    Omit<ListedNominee, 'awardName'> & {
      award: string;
      verdict: string | null;
      overrideReason: string | null;
    }
  >`select subject, subject_name, subject_detail, award, summary, verdict, override_reason from nomination
    where dossier_id = ${dossier.id} and state <> 'withdrawn' order by position`.execute(db);
  return {
    ...dossier,
    superiorName: await nameAbove(db, dossier.unitId),
    meeting: dossier.ownMeeting,
    nominees: rows.map((row) => ({
      ...row,
      awardName: findAward(catalogue, row.award)?.name.vi ?? row.award,
    })),
    exceptions: rows.flatMap(({ verdict, overrideReason, subjectName }) =>
      verdict === 'not-eligible' && overrideReason !== null
        ? [{ name: subjectName, reason: overrideReason }]
        : [],
    ),
  };
}

/** The name of the unit above, for the head of a document. */
export async function nameAbove(db: ReadContext['db'], unitId: string): Promise<string | null> {
  const { rows } = await sql<{
    name: string;
  }>`select a.name from unit_now u join unit_now a on a.unit_id = u.parent_id
    where u.unit_id = ${unitId}`.execute(db);
  return rows[0]?.name ?? null;
}
