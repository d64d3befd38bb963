import { renderDocx } from '../../../documents/official/docx/render-docx.ts';
import type { OfficialDocument } from '../../../documents/official/official-document.ts';
import { renderPdf } from '../../../documents/official/pdf/render-pdf.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { FileReply } from '../../../platform/http/route.ts';

/** The forms in which an official document is downloaded. */
export const DOCUMENT_FORMATS = ['docx', 'pdf'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** An official document as a file to keep: `name` without its ending. @throws AppError as `renderPdf` says */
export async function documentFile(
  official: OfficialDocument,
  name: string,
  format: DocumentFormat,
  { clock }: Pick<ReadContext, 'clock'>,
): Promise<FileReply> {
  return format === 'docx'
    ? { name: `${name}.docx`, mediaType: DOCX, body: await renderDocx(official) }
    : {
        name: `${name}.pdf`,
        mediaType: 'application/pdf',
        body: Buffer.from(await renderPdf(official, { createdAt: clock.now() })),
      };
}
