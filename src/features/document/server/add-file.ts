import { sql } from 'kysely';
import { DOCUMENT_ERROR_MESSAGES, DocumentError } from '../../../documents/read/document-error.ts';
import { readDocumentText } from '../../../documents/read/document-text.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { fieldError } from '../../../platform/errors/field-error.ts';
import { sniffMediaType } from '../../../platform/files/media-type.ts';
import type { ActionContext } from '../../../platform/http/context.ts';
import { parseInput } from '../../../platform/http/parse.ts';
import type { Upload } from '../../../platform/http/route.ts';
import { refuseEmpty } from '../../../platform/http/upload.ts';
import { writeOnce } from '../../../platform/http/write-once.ts';
import type { DocumentView } from './document.schema.ts';
import { getReadableDocument, lockFor } from './document.store.ts';
import type { FileRole } from './document.tables.ts';
import { addVersion, setText } from './document-files.store.ts';
import { uploadFields } from './document-input.schema.ts';
import { getDocument } from './get-document.ts';
import { moveOn } from './step-document.ts';

/** Greatest size of a file in bytes. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Files that stand for the document itself; an attachment may be a table too. */
const WORDS = ['application/pdf', DOCX, 'text/plain; charset=utf-8', 'image/png', 'image/jpeg'];
const SCANS = ['application/pdf', 'image/png', 'image/jpeg'];
/** What opens, but has no words to read, is a scan and may stay. */
const NO_WORDS = new Set(['file-no-text', 'file-type-picture', 'file-type-spreadsheet']);

/**
 * Adds a file: a new version of the document's words, the scan of the signed paper (which makes it signed), or an attachment. The text
 * of a version is read for searching, before anything is written.
 * @throws AppError `not-found`, `step-not-allowed`, `file-unreadable`, `invalid-input` for an empty file
 */
export async function addFile(context: ActionContext, id: string, file: Upload): Promise<DocumentView> {
  const { db, actor, language } = context;
  const { role } = parseInput(uploadFields, file.fields, language);
  const verb = role === 'scan' ? 'record-signed' : 'add-file';
  await getReadableDocument(db, actor, id);
  refuseType(file, role);
  const text = role === 'attachment' ? null : await readWords(file.bytes);
  await writeOnce(context, 201, async (write) => {
    const document = await lockFor(write.db, actor, id, verb);
    const kept: FileRole = role === 'version' ? (document.state === 'draft' ? 'draft' : 'final') : role;
    const version = await addVersion(write, id, {
      role: kept,
      name: file.name,
      bytes: file.bytes,
      madeBy: 'upload',
    });
    if (text !== null) {
      if (text !== '') await setText(write.db, id, text);
      await sql`update document set text_state = ${text === '' ? 'unreadable' : 'ready'} where id = ${id}
        and (${text !== ''} or text_state = 'none')`.execute(write.db);
    }
    if (role === 'scan') await moveOn(write, document, 'record-signed', { sha256: version.sha256 });
    else {
      await sql`update document set version = version + 1, updated_at = ${write.clock.now()} where id = ${id}`.execute(
        write.db,
      );
      write.audit({
        act: 'document.attach',
        entity: 'document',
        entityId: id,
        unitId: document.unitId,
        after: { role: kept, name: file.name, sha256: version.sha256 },
      });
      write.announce(`document:${id}`);
    }
    return { ok: true };
  });
  return getDocument(context, id);
}

function refuseType(file: Upload, role: 'version' | 'scan' | 'attachment'): void {
  refuseEmpty(file);
  const type = sniffMediaType(file.bytes, file.name);
  if (role === 'scan' && !SCANS.includes(type))
    throw fieldError('file', {
      vi: 'Bản quét phải là tệp PDF hoặc ảnh (.pdf, .png, .jpg).',
      en: 'The scan must be a PDF or a picture (.pdf, .png, .jpg).',
    });
  if (role === 'version' && !WORDS.includes(type))
    throw fieldError('file', {
      vi: 'Hãy dùng tệp .docx, .pdf, .txt hoặc ảnh .png, .jpg. Tệp .doc cũ: mở bằng Word hoặc LibreOffice rồi lưu thành .docx.',
      en: 'Use a .docx, .pdf or .txt file or a picture. An old .doc: open it in Word or LibreOffice and save it as .docx.',
    });
  if (role === 'attachment' && ![...WORDS, XLSX].includes(type))
    throw fieldError('file', {
      vi: 'Tệp kèm theo phải là .docx, .xlsx, .pdf, .txt, .png hoặc .jpg.',
      en: 'An attachment must be .docx, .xlsx, .pdf, .txt, .png or .jpg.',
    });
}

/** The words of the file; empty for a scan. @throws AppError `file-unreadable` for a damaged or locked file */
async function readWords(bytes: Buffer): Promise<string> {
  try {
    return await readDocumentText(bytes);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    if (NO_WORDS.has(error.code)) return '';
    throw new AppError('file-unreadable', {
      detail: DOCUMENT_ERROR_MESSAGES[error.code],
      extra: { reason: error.code },
    });
  }
}
