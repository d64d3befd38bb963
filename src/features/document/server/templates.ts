import { sql } from 'kysely';
import { checkTemplate } from '../../../documents/template/fill-template.ts';
import { makeSampleTemplate } from '../../../documents/template/sample-template.ts';
import { TemplateError } from '../../../documents/template/template-error.ts';
import { templateErrorText } from '../../../documents/template/template-error-text.ts';
import { TEMPLATE_LOOPS, TEMPLATE_TAGS } from '../../../documents/template/template-tags.ts';
import { mayAnywhere, mayAt, scopePaths } from '../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { storeFile } from '../../../platform/files/store-file.ts';
import type { ActionContext, ReadContext, WriteContext } from '../../../platform/http/context.ts';
import { parseInput } from '../../../platform/http/parse.ts';
import type { FileReply, Upload } from '../../../platform/http/route.ts';
import { writeOnce } from '../../../platform/http/write-once.ts';
import { newId } from '../../../platform/ids.ts';
import { getUnitFor } from './document.store.ts';
import { documentTables } from './document.tables.ts';
import { type TemplateListView, type TemplateView, templateFields } from './template.schema.ts';

type Actor = ReadContext['actor'];
type Row = Omit<TemplateView, 'addedAt' | 'retiredAt' | 'allowed'> & {
  addedAt: Date;
  retiredAt: Date | null;
  unitPath: string;
  sha256: string;
};

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function findTemplates(db: Db | Tx, actor: Actor, id: string | null): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select t.id, t.unit_id, u.name as unit_name, u.path::text as unit_path, t.kind, t.name,
      sf.name as file_name, sf.size, sf.sha256, a.name as by, t.added_at, t.retired_at
    from document_template t join unit_now u on u.unit_id = t.unit_id join stored_file sf on sf.id = t.file_id
    left join account a on a.id = t.added_by
    where u.path <@ any(${scopePaths(actor, 'document.read')}::ltree[]) and (${id}::uuid is null or t.id = ${id})
    order by t.retired_at nulls first, u.name collate "vi-x-icu", t.kind, t.added_at desc limit 500`.execute(
      db,
    );
  return rows;
}

function present(actor: Actor, { unitPath, sha256: _, addedAt, retiredAt, ...row }: Row): TemplateView {
  return {
    ...row,
    addedAt: addedAt.toISOString(),
    retiredAt: retiredAt?.toISOString() ?? null,
    allowed: retiredAt === null && mayAt(actor, 'document.configure', unitPath) ? ['retire'] : [],
  };
}

async function getTemplate(db: Db | Tx, actor: Actor, id: string): Promise<Row> {
  const [row] = await findTemplates(db, actor, id);
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/** The office templates of the units where the actor reads documents, and the placeholders that may stand in one. */
export async function listTemplates({
  db,
  actor,
}: Pick<ReadContext, 'db' | 'actor'>): Promise<TemplateListView> {
  const listed = (tags: Readonly<Record<string, { vi: string; en: string }>>) =>
    Object.entries(tags).map(([tag, { vi, en }]) => ({ tag, vi, en }));
  return {
    items: (await findTemplates(db, actor, null)).map((row) => present(actor, row)),
    mayAdd: mayAnywhere(actor, 'document.configure'),
    tags: listed(TEMPLATE_TAGS),
    loops: Object.entries(TEMPLATE_LOOPS).map(([tag, { vi, en, inside }]) => ({
      tag,
      vi,
      en,
      inside: listed(inside),
    })),
  };
}

/**
 * Takes an office's own .docx into use for a kind of document; the one in use before is kept as retired.
 * @throws AppError `not-found`, `file-unreadable` saying why it is refused, and where
 */
export async function addTemplate(context: ActionContext, file: Upload): Promise<TemplateView> {
  const { db, actor, language } = context;
  const { unitId, kind, name } = parseInput(templateFields, file.fields, language);
  await getUnitFor(db, actor, 'document.configure', unitId);
  await refuseBadTemplate(file);
  const { id } = await writeOnce(context, 201, async (write) => {
    await getUnitFor(write.db, actor, 'document.configure', unitId);
    const now = write.clock.now();
    await sql`update document_template set retired_at = ${now}
      where unit_id = ${unitId} and kind = ${kind} and retired_at is null`.execute(write.db);
    const stored = await storeFile(write, write.files, file);
    const template = {
      id: newId(),
      unitId,
      kind,
      name,
      fileId: stored.id,
      addedBy: actor.accountId,
      addedAt: now,
    };
    await documentTables(write.db)
      .insertInto('documentTemplate')
      .values({ ...template, retiredAt: null })
      .execute();
    write.audit({
      act: 'document-template.create',
      entity: 'document-template',
      entityId: template.id,
      unitId,
      after: { kind, name, sha256: stored.sha256 },
    });
    return { id: template.id };
  });
  return present(actor, await getTemplate(db, actor, id));
}

async function refuseBadTemplate(file: Upload): Promise<void> {
  try {
    await checkTemplate(file.bytes);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new AppError('file-unreadable', {
      detail: templateErrorText(error),
      extra: { reason: error.code, names: error.names },
    });
  }
}

/** Puts a template out of use; documents made with it stay. @throws AppError `not-found`, `step-not-allowed` */
export async function retireTemplate(context: WriteContext, id: string): Promise<TemplateView> {
  const { db, actor, clock } = context;
  const template = await getTemplate(db, actor, id);
  if (!present(actor, template).allowed.includes('retire'))
    throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  await sql`update document_template set retired_at = ${clock.now()} where id = ${id}`.execute(db);
  context.audit({
    act: 'document-template.retire',
    entity: 'document-template',
    entityId: id,
    unitId: template.unitId,
  });
  return present(actor, await getTemplate(db, actor, id));
}

/** The template's file. @throws AppError `not-found` */
export async function downloadTemplate({ db, actor, files }: ReadContext, id: string): Promise<FileReply> {
  const { fileName, sha256 } = await getTemplate(db, actor, id);
  return { name: fileName, mediaType: DOCX, body: files.stream(sha256) };
}

/** A template to begin with. */
export async function downloadSample(): Promise<FileReply> {
  return { name: 'mau-van-ban.docx', mediaType: DOCX, body: await makeSampleTemplate() };
}
