import type { FastifyRequest } from 'fastify';
import type { AppError } from '../errors/app-error.ts';
import { fieldError } from '../errors/field-error.ts';
import { sniffMediaType, UNKNOWN_TYPE } from '../files/media-type.ts';
import type { Upload } from './route.ts';

const MAX_FIELDS = 20;

/**
 * Reads the one file of a multipart request into memory.
 * @throws AppError `too-large` above `maxBytes`, `invalid-input` without a file
 */
export async function readUpload(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  if (!request.isMultipart()) throw noFile();
  const part = await request.file({
    limits: { fileSize: maxBytes, files: 1, fields: MAX_FIELDS, fieldSize: 100_000 },
  });
  if (part === undefined) throw noFile();
  const bytes = await part.toBuffer();
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(part.fields)) {
    if (field !== undefined && !Array.isArray(field) && field.type === 'field')
      fields[name] = String(field.value);
  }
  return { name: fileName(part.filename), bytes, fields };
}

/** The end of a name is what tells most; control characters are no part of a name. */
function fileName(given: string): string {
  return given
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .slice(-200)
    .toWellFormed();
}

/** For features that say themselves which kinds they keep. @throws AppError `invalid-input` */
export function refuseEmpty({ bytes }: Pick<Upload, 'bytes'>): void {
  if (bytes.length === 0)
    throw fieldError('file', {
      vi: 'Tệp rỗng. Hãy chọn tệp khác.',
      en: 'The file is empty. Choose another one.',
    });
}

/** For features that keep what offices use, and no programs, pages or scripts. @throws AppError `invalid-input` */
export function refuseUnknown(file: Pick<Upload, 'bytes' | 'name'>): void {
  refuseEmpty(file);
  if (sniffMediaType(file.bytes, file.name) === UNKNOWN_TYPE)
    throw fieldError('file', {
      vi: 'Không nhận loại tệp này. Hãy dùng văn bản, bảng tính (.pdf, .docx, .doc, .xlsx, .xls, .pptx, .txt), tệp nén (.zip, .rar) hoặc ảnh (.png, .jpg).',
      en: 'Files of this kind are not taken. Use a document or sheet (.pdf, .docx, .doc, .xlsx, .xls, .pptx, .txt), an archive (.zip, .rar) or a picture (.png, .jpg).',
    });
}

function noFile(): AppError {
  return fieldError('file', { vi: 'Hãy chọn một tệp để gửi lên.', en: 'Choose a file to upload.' });
}
