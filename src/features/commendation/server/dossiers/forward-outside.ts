import { sql } from 'kysely';
import { findAward } from '../../../../law/awards/index.ts';
import { formatDay } from '../../../../law/calendar/index.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ActionContext, WriteContext } from '../../../../platform/http/context.ts';
import { writeOnce } from '../../../../platform/http/write-once.ts';
import { newId } from '../../../../platform/ids.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { type DocumentMove, recordDocument, renderDocument } from '../../../document/server/index.ts';
import { rendersLater } from '../render-later.ts';
import { composeLetter, type ListedNominee } from './compose-letter.ts';
import type { DossierRecord } from './dossier.store.ts';
import { nameAbove } from './dossier-papers.ts';
import { lockVoted, NOBODY_PASSED } from './forward-dossiers.ts';
import { moveDossiers } from './move-dossier.ts';
import type { ForwardedOnPaper, ForwardOnPaper } from './submission.schema.ts';

/** What documents made of a submission to an authority outside name as their source. */
export const OUTSIDE_SUBMISSION = 'outside-submission';

/**
 * Sends dossiers upward to an authority that is no unit here, by a letter that went out already or that is drafted in the library with
 * the list of those who passed. They wait for the result from then on, which `takeResult` enters.
 * @throws AppError `not-found`, `step-not-allowed`
 */
export async function forwardOutside(
  context: ActionContext,
  input: ForwardOnPaper,
): Promise<ForwardedOnPaper> {
  const { later, ...made } = await writeOnce(context, 200, (write) => recordOutside(write, input));
  if (made.documentId !== null && !later) await renderDocument(context, made.documentId);
  return made;
}

/** The part of `forwardOutside` that runs in the caller's transaction. @throws AppError as there */
export async function recordOutside(
  write: WriteContext,
  { dossierIds, addressee, letter }: ForwardOnPaper,
): Promise<ForwardedOnPaper & { later: boolean }> {
  const { db, actor, clock } = write;
  const [first, dossiers] = await lockVoted(write, dossierIds);
  const nominees = await findPassed(write, first, dossierIds);
  if (new Set(nominees.map(({ dossierId }) => dossierId)).size < dossiers.length)
    throw new AppError('step-not-allowed', NOBODY_PASSED);
  const id = newId();
  const documentId =
    letter.sort === 'issued'
      ? null
      : await draft(write, { id, first, addressee, title: letter.title, nominees });
  const number = letter.sort === 'issued' ? letter.number : null;
  const date = letter.sort === 'issued' ? letter.date : null;
  await sql`insert into outside_submission (id, unit_id, addressee, title, document_id, letter_number, letter_date, created_by, created_at)
    values (${id}, ${first.receiverId}, ${addressee}, ${letter.sort === 'draft' ? letter.title : null}, ${documentId}, ${number},
      ${date}, ${actor.accountId}, ${clock.now()})`.execute(db);
  await sql`update dossier set outside_submission_id = ${id} where id = any(${dossierIds}::uuid[])`.execute(
    db,
  );
  await moveDossiers(write, dossiers, 'forward', {
    reason:
      number === null || date === null
        ? `${addressee} (Tờ trình đang dự thảo)`
        : `${addressee} (Tờ trình số ${number} ngày ${formatDay(date)})`,
  });
  return {
    count: dossiers.length,
    documentId,
    later: documentId !== null && rendersLater(write, nominees.length),
  };
}

async function findPassed(
  { db, clock }: WriteContext,
  { receiverId }: DossierRecord,
  dossierIds: readonly string[],
): Promise<(ListedNominee & { dossierId: string })[]> {
  const { rows } = await sql<Omit<ListedNominee, 'awardName'> & { dossierId: string; award: string }>`
    select n.dossier_id, n.subject, n.subject_name, n.subject_detail, coalesce(n.final_award, n.award) as award, n.summary
    from nomination n join dossier d on d.id = n.dossier_id join unit_now u on u.unit_id = d.unit_id
    where n.dossier_id = any(${dossierIds}::uuid[]) and n.state = 'passed'
    order by u.name collate "vi-x-icu", d.id, n.position`.execute(db);
  const catalogue = await effectiveCatalogue(db, receiverId, today(clock));
  return rows.map((row) => ({ ...row, awardName: findAward(catalogue, row.award)?.name.vi ?? row.award }));
}

async function draft(
  write: WriteContext,
  made: {
    id: string;
    first: DossierRecord;
    addressee: string;
    title: string;
    nominees: readonly ListedNominee[];
  },
): Promise<string> {
  const { first, nominees, addressee, title } = made;
  const { documentId } = await recordDocument(write, {
    unitId: first.receiverId,
    official: composeLetter({
      unitName: first.receiverName,
      superiorName: await nameAbove(write.db, first.receiverId),
      receiverName: addressee,
      title,
      year: Number(today(write.clock).slice(0, 4)),
      roundName: first.roundName,
      summary: null,
      meeting: null,
      nominees,
      exceptions: [],
    }),
    source: { entity: OUTSIDE_SUBMISSION, entityId: made.id },
  });
  return documentId;
}

/** Takes number and day of the letter over when it gets them in the register, and back when it is withdrawn. */
export async function noteOutsideLetter(
  { db, announce }: WriteContext,
  { documentId, sourceId, step, number, symbol, signedOn }: DocumentMove,
): Promise<void> {
  const code = step === 'withdraw' || number === null ? null : [number, symbol].filter(Boolean).join('/');
  await sql`update outside_submission set letter_number = ${code}, letter_date = ${code === null ? null : signedOn}
    where id = ${sourceId} and document_id = ${documentId}`.execute(db);
  const { rows } = await sql<{
    id: string;
  }>`select id from dossier where outside_submission_id = ${sourceId}`.execute(db);
  for (const { id } of rows) announce(`dossier:${id}`);
}
