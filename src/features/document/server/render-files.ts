import { sql } from 'kysely';
import { renderDocx } from '../../../documents/official/docx/render-docx.ts';
import type { OfficialDocument } from '../../../documents/official/official-document.ts';
import { renderPdf } from '../../../documents/official/pdf/render-pdf.ts';
import { fillTemplate } from '../../../documents/template/fill-template.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { FileOrigin } from './document.tables.ts';

export interface RenderedFiles {
  docx: Buffer;
  docxBy: FileOrigin;
  pdf: Buffer;
}

/** The DOCX (by the office's own template where it has one) and the PDF of an official document. */
export async function renderFiles(
  { db, files }: Pick<ReadContext, 'db' | 'files'>,
  unitId: string,
  official: OfficialDocument,
): Promise<RenderedFiles> {
  const template = await findTemplate(db, unitId, official.kind);
  const pdf = Buffer.from(await renderPdf(official));
  if (template === null) return { docx: await renderDocx(official), docxBy: 'rendering', pdf };
  return { docx: await fillTemplate(await files.get(template), official), docxBy: 'template', pdf };
}

/** The template in use for a kind at a unit: its own, else that of the nearest unit above. @returns the file's SHA-256 */
async function findTemplate(db: Db, unitId: string, kind: string): Promise<string | null> {
  const { rows } = await sql<{ sha256: string }>`select sf.sha256 from document_template t
    join stored_file sf on sf.id = t.file_id join unit_now tu on tu.unit_id = t.unit_id
    join unit_now u on u.unit_id = ${unitId} and u.path <@ tu.path
    where t.kind = ${kind} and t.retired_at is null order by nlevel(tu.path) desc limit 1`.execute(db);
  return rows[0]?.sha256 ?? null;
}
