import { sql } from 'kysely';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { getStoredFile, storeFile } from '../../../../platform/files/store-file.ts';
import type { ActionContext, ReadContext } from '../../../../platform/http/context.ts';
import type { FileReply, Upload } from '../../../../platform/http/route.ts';
import { writeOnce } from '../../../../platform/http/write-once.ts';
import { assertDossierFile } from '../dossiers/dossier-files.ts';
import type { ConsultationView } from './consultation.schema.ts';
import {
  agencyVerbs,
  getReadableAgency,
  getReadableConsultation,
  isAnswerable,
  lockConsultation,
} from './consultation.store.ts';
import { getConsultation } from './get-consultation.ts';

interface Place {
  consultationId: string;
  agencyId: string;
}

/** Keeps the paper of an agency's answer, in the place of an earlier one. @throws AppError `not-found`, `step-not-allowed`, `invalid-input` */
export async function attachAnswer(
  context: ActionContext,
  { consultationId, agencyId }: Place,
  file: Upload,
): Promise<ConsultationView> {
  const { db, actor, clock } = context;
  await getReadableConsultation(db, actor, consultationId, today(clock));
  assertDossierFile(file);
  await writeOnce(context, 201, async (write) => {
    const consultation = await lockConsultation(write.db, actor, consultationId, clock);
    const agency = await getReadableAgency(write.db, actor, consultation, agencyId);
    const allowed = agencyVerbs(actor, consultation, agency, await isAnswerable(write.db, consultationId));
    if (!allowed.includes('answer') && !allowed.includes('record'))
      throw new AppError('step-not-allowed', { extra: { allowed } });
    const stored = await storeFile(write, write.files, file);
    await sql`update consultation_agency set file_id = ${stored.id}
      where consultation_id = ${consultationId} and agency_id = ${agencyId}`.execute(write.db);
    write.audit({
      act: 'consultation.attach',
      entity: 'consultation',
      entityId: consultationId,
      unitId: consultation.unitId,
      after: { agency: agency.name, fileId: stored.id, name: stored.name },
    });
    write.announce(`consultation:${consultationId}`);
    return { ok: true };
  });
  return getConsultation(context, consultationId);
}

/** The paper of an agency's answer, for who asked and for that agency. @throws AppError `not-found` */
export async function downloadAnswer(
  { db, actor, clock, files }: ReadContext,
  { consultationId, agencyId }: Place,
): Promise<FileReply> {
  const consultation = await getReadableConsultation(db, actor, consultationId, today(clock));
  await getReadableAgency(db, actor, consultation, agencyId);
  const { rows } = await sql<{ fileId: string | null }>`select file_id from consultation_agency
    where consultation_id = ${consultationId} and agency_id = ${agencyId}`.execute(db);
  const fileId = rows[0]?.fileId ?? null;
  if (fileId === null) throw new AppError('not-found');
  const file = await getStoredFile(db, fileId);
  return { name: file.name, mediaType: file.mediaType, body: files.stream(file.sha256) };
}
