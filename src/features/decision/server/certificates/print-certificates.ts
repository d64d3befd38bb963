import { type RawBuilder, sql } from 'kysely';
import { renderCertificates } from '../../../../documents/certificate/render-certificates.ts';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { getStoredFile, storeFile } from '../../../../platform/files/store-file.ts';
import type { ActionContext } from '../../../../platform/http/context.ts';
import { publicUrl } from '../../../../platform/http/public-url.ts';
import type { FileReply } from '../../../../platform/http/route.ts';
import { writeOnce } from '../../../../platform/http/write-once.ts';
import { newId } from '../../../../platform/ids.ts';
import { type DecisionRecord, getReadableDecision } from '../decision.store.ts';
import { MOST_AT_ONCE, type PrintCertificates, type PrintedView } from './certificate.schema.ts';
import { findPrintable, type PrintableCertificate } from './certificate-pages.ts';
import { pageOf, sheetOf } from './certificate-sheet.ts';
import { numberCertificates } from './number-certificates.ts';
import { type ChosenTemplate, findTemplates, getTemplateRecord, templateFor } from './template.store.ts';

/**
 * Makes one PDF of certificates in the order asked for and keeps it as it went to the printer. Certificates without a number get
 * theirs first; they keep it even if the PDF then fails, and the next attempt prints them.
 * @throws AppError `not-found`, `step-not-allowed` when nothing is left to print, `too-large` beyond 2,000 pages
 */
export async function printCertificates(
  context: ActionContext,
  decisionId: string,
  input: PrintCertificates,
): Promise<PrintedView> {
  const { db, actor, clock } = context;
  const decision = await getReadableDecision(db, actor, decisionId);
  if (!mayAt(actor, 'decision.write', decision.unitPath)) throw new AppError('not-found');
  const template =
    input.templateId === null ? null : await getTemplateRecord(db, actor, input.templateId, 'decision.read');
  const choice = { where: chosen(input), ordering: input.ordering, limit: MOST_AT_ONCE + 1 };
  const found = await findPrintable(db, decision, choice);
  if (found.length === 0) throw nothingToPrint();
  if (found.length > MOST_AT_ONCE) throw tooMany();
  const ids = found.map(({ id }) => id);
  await context.write((write) => numberCertificates(write, decision, ids));
  const numbered = await findPrintable(db, decision, { ...choice, where: sql`c.id = any(${ids}::uuid[])` });
  const bytes = await render(context, decision, numbered, template);
  return writeOnce(context, 201, async (write) => {
    const id = newId();
    const name = `bang-chung-nhan-${decision.number ?? 'quyet-dinh'}.pdf`;
    const file = await storeFile(write, context.files, { name, bytes: Buffer.from(bytes) });
    await sql`insert into certificate_print (id, decision_id, file_id, count, ordering, by_account, at)
      values (${id}, ${decisionId}, ${file.id}, ${numbered.length}, ${input.ordering}, ${actor.accountId}, ${clock.now()})`.execute(
      write.db,
    );
    await sql`update certificate set print_count = print_count + 1, printed_at = ${clock.now()}
      where id = any(${ids}::uuid[])`.execute(write.db);
    write.audit({
      act: 'certificate.print',
      entity: 'decision',
      entityId: decisionId,
      unitId: decision.unitId,
      after: { count: numbered.length, ordering: input.ordering, sha256: file.sha256 },
    });
    write.announce(`decision:${decisionId}`);
    return { id, count: numbered.length };
  });
}

/** The file of a print, as it was made. @throws AppError `not-found` */
export async function downloadPrint(
  { db, actor, files }: ActionContext,
  printId: string,
): Promise<FileReply> {
  const { rows } = await sql<{ decisionId: string; fileId: string }>`select decision_id, file_id
    from certificate_print where id = ${printId}`.execute(db);
  const [print] = rows;
  if (print === undefined) throw new AppError('not-found');
  await getReadableDecision(db, actor, print.decisionId);
  const { name, mediaType, sha256 } = await getStoredFile(db, print.fileId);
  return { name, mediaType, body: files.stream(sha256) };
}

/** Certificate `c` on line `l` is among those asked for. */
function chosen({ certificateIds, unprinted, from, to }: PrintCertificates): RawBuilder<boolean> {
  if (certificateIds !== null) return sql<boolean>`c.id = any(${certificateIds}::uuid[])`;
  return sql<boolean>`${unprinted ? sql`c.print_count = 0` : sql`true`}
    and l.position between ${from ?? 1} and ${to ?? 2_147_483_647}`;
}

/** Each template once as a sheet, however many certificates stand on it. */
async function render(
  { db, files, settings, request, clock }: ActionContext,
  decision: DecisionRecord,
  certificates: readonly PrintableCertificate[],
  template: ChosenTemplate | null,
): Promise<Uint8Array> {
  const templates = template === null ? await findTemplates(db, decision.unitId) : [];
  const used = new Map<string | null, { at: number; template: ChosenTemplate }>();
  const site = publicUrl(settings, request);
  const pages = certificates.map((certificate) => {
    const own = template ?? templateFor(templates, certificate.award);
    const known = used.get(own.id) ?? { at: used.size, template: own };
    used.set(own.id, known);
    return pageOf(own.layout, certificate, known.at, site);
  });
  const backgrounds: Record<string, Uint8Array> = {};
  const sheets = [];
  for (const { at, template: one } of used.values()) {
    const name = `background-${at}`;
    if (one.fileId !== null)
      backgrounds[name] = await files.get((await getStoredFile(db, one.fileId)).sha256);
    sheets.push(sheetOf(one.layout, one.fileId === null ? null : name));
  }
  return renderCertificates({
    title: decision.title,
    sheets,
    pages,
    files: backgrounds,
    createdAt: clock.now(),
  });
}

function nothingToPrint(): AppError {
  return new AppError('step-not-allowed', {
    detail: {
      vi: 'Không có bằng, giấy chứng nhận nào khớp với lựa chọn. Quyết định phải có hiệu lực; khen thưởng đã thu hồi thì không in.',
      en: 'No certificate matches. The decision must be in effect; those of revoked honours are not printed.',
    },
    extra: { allowed: [] },
  });
}

function tooMany(): AppError {
  const most = MOST_AT_ONCE.toLocaleString('vi');
  return new AppError('too-large', {
    detail: {
      vi: `Có hơn ${most} bằng. Hãy in từng phần theo số thứ tự trong quyết định.`,
      en: `More than ${MOST_AT_ONCE} certificates. Print them in parts, by their place in the decision.`,
    },
  });
}
