import { sql } from 'kysely';
import { renderCertificates } from '../../../../documents/certificate/render-certificates.ts';
import { AppError, isAppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import { sniffMediaType } from '../../../../platform/files/media-type.ts';
import { getStoredFile, storeFile } from '../../../../platform/files/store-file.ts';
import type { ActionContext, WriteContext } from '../../../../platform/http/context.ts';
import type { FileReply, Upload } from '../../../../platform/http/route.ts';
import { writeOnce } from '../../../../platform/http/write-once.ts';
import { sheetOf } from './certificate-sheet.ts';
import type { TemplateView } from './template.schema.ts';
import { getTemplateRecord, lockTemplate } from './template.store.ts';
import { getTemplate } from './templates.ts';

const PICTURES = ['image/png', 'image/jpeg'];

/**
 * Keeps a picture as the background of a template, after a trial print with it.
 * @throws AppError `not-found`, `stale-version`, `invalid-input` for what is no picture or cannot be printed
 */
export async function setBackground(
  context: ActionContext,
  templateId: string,
  file: Upload,
): Promise<TemplateView> {
  const { db, actor, clock } = context;
  const template = await getTemplateRecord(db, actor, templateId, 'decision.write');
  if (!PICTURES.includes(sniffMediaType(file.bytes, file.name))) throw noPicture();
  const sheet = { ...sheetOf(template.layout, 'background'), blocks: [], qr: null };
  const pages = [{ sheet: 0, texts: [], address: null }];
  const files = { background: file.bytes };
  await renderCertificates({
    title: template.name,
    sheets: [sheet],
    pages,
    files,
    createdAt: clock.now(),
  }).catch((error: unknown) => {
    if (isAppError(error, 'unavailable')) throw error;
    throw noPicture();
  });
  const version = Number(file.fields.version);
  await writeOnce(context, 201, async (write) => {
    const locked = await lockTemplate(write.db, actor, templateId, version);
    const { id, sha256 } = await storeFile(write, context.files, file);
    await changeFile(write, templateId, id);
    write.audit({
      act: 'certificate-template.set-background',
      entity: 'certificate-template',
      entityId: templateId,
      unitId: locked.unitId,
      after: { name: file.name, sha256 },
    });
    return { ok: true };
  });
  return getTemplate(context, templateId);
}

/** @throws AppError `not-found`, `stale-version` */
export async function removeBackground(
  context: WriteContext,
  templateId: string,
  version: number,
): Promise<TemplateView> {
  const template = await lockTemplate(context.db, context.actor, templateId, version);
  await changeFile(context, templateId, null);
  context.audit({
    act: 'certificate-template.remove-background',
    entity: 'certificate-template',
    entityId: templateId,
    unitId: template.unitId,
  });
  return getTemplate(context, templateId);
}

/** @throws AppError `not-found` also where there is none */
export async function downloadBackground(
  { db, actor, files }: ActionContext,
  templateId: string,
): Promise<FileReply> {
  const { fileId } = await getTemplateRecord(db, actor, templateId, 'decision.read');
  if (fileId === null) throw new AppError('not-found');
  const { name, mediaType, sha256 } = await getStoredFile(db, fileId);
  return { name, mediaType, body: files.stream(sha256), disposition: 'inline' };
}

async function changeFile({ db, clock }: WriteContext, templateId: string, fileId: string | null) {
  await sql`update certificate_template set file_id = ${fileId}, version = version + 1, updated_at = ${clock.now()}
    where id = ${templateId}`.execute(db);
}

const noPicture = () =>
  fieldError('file', {
    vi: 'Hình nền phải là ảnh .png hoặc .jpg mở được. Hãy xuất lại ảnh rồi thử lại.',
    en: 'The background must be a readable .png or .jpg picture. Save it again and try once more.',
  });
