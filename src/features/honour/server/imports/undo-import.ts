import { sql } from 'kysely';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { write } from '../../../../platform/db/unit-of-work.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import type { JobContext } from '../../../../platform/jobs/job.ts';
import { getImportView } from './get-import.ts';
import type { ImportView, UndoImport } from './import.schema.ts';
import { type ImportRecord, importActor, importTopic, lockImport } from './import.store.ts';
import { IMPORT_JOB } from './job-name.ts';

const NAMED = 5;

/**
 * Begins to take everything that an import wrote out of the golden book again, all or nothing.
 * @throws AppError `not-found`, `stale-version`, `step-not-allowed` naming honours that were changed since, or that a decision, a
 * certificate or a ceremony refers to
 */
export async function undoImport(
  context: WriteContext,
  importId: string,
  { version, reason }: UndoImport,
): Promise<ImportView> {
  const { db, actor, clock } = context;
  const record = await lockImport(db, actor, importId, 'undo', version);
  const held = await findHeld(db, importId);
  if (held.count > 0)
    throw new AppError('step-not-allowed', { detail: heldWords(held), extra: { allowed: [] } });
  await sql`update honour_import set state = 'undoing', version = version + 1, updated_at = ${clock.now()} where id = ${importId}`.execute(
    db,
  );
  context.audit({
    act: 'honour-import.undo',
    entity: 'honour_import',
    entityId: importId,
    unitId: record.unitId,
    before: { honours: record.takenRows },
    reason,
  });
  context.job(IMPORT_JOB, { importId }, { key: `${IMPORT_JOB}:${importId}` });
  context.announce(importTopic(importId));
  return getImportView(context, importId);
}

/** Takes the honours out, in one transaction; where something came to refer to one meanwhile, all of them stay. */
export async function finishUndo({ db, clock }: JobContext, record: ImportRecord): Promise<void> {
  await write({ db, actor: importActor(record), clock }, async (tx) => {
    const { rows: states } = await sql<{
      state: string;
    }>`select state from honour_import where id = ${record.id} for update`.execute(tx.db);
    if (states[0]?.state !== 'undoing') return;
    tx.announce(importTopic(record.id));
    const held = await findHeld(tx.db, record.id);
    if (held.count > 0) {
      await sql`update honour_import set state = 'taken', failure = ${heldWords(held).vi}, version = version + 1 where id = ${record.id}`.execute(
        tx.db,
      );
      return;
    }
    const { rows } = await sql<{
      honours: number;
      subjects: number;
    }>`select honours, subjects from undo_honour_import(${record.id})`.execute(tx.db);
    await sql`update honour_import_row set state = 'left-out', honour_id = null where import_id = ${record.id} and state = 'taken'`.execute(
      tx.db,
    );
    await sql`update honour_import set state = 'undone', taken_rows = 0, version = version + 1, updated_at = ${clock.now()}
      where id = ${record.id}`.execute(tx.db);
    tx.audit({
      act: 'honour-import.undone',
      entity: 'honour_import',
      entityId: record.id,
      unitId: record.unitId,
      after: { ...rows[0] },
    });
  });
}

interface Held {
  names: string[];
  count: number;
}

/** Honours of the import that were changed since, or that something refers to. */
async function findHeld(db: Db | Tx, importId: string): Promise<Held> {
  const { rows } = await sql<{ name: string; count: number }>`
    select h.subject_name as name, count(*) over ()::int as count from honour h
    where h.import_id = ${importId} and h.id in (select id from held_honours(${importId})) order by h.subject_name, h.id limit ${NAMED}`.execute(
    db,
  );
  return { names: rows.map(({ name }) => name), count: rows[0]?.count ?? 0 };
}

function heldWords({ names, count }: Held): { vi: string; en: string } {
  const shown = names.join(', ');
  const more = count - names.length;
  return {
    vi: `Không hoàn tác được: ${count} lượt khen của lần nhập này đã được sửa, hủy hoặc dùng ở nơi khác (${shown}${more > 0 ? ` và ${more} lượt nữa` : ''}). Hãy xử lý từng lượt trong Sổ vàng.`,
    en: `It cannot be undone: ${count === 1 ? '1 honour of this import was' : `${count} honours of this import were`} changed, revoked or used elsewhere (${shown}${more > 0 ? ` and ${more} more` : ''}). Handle each in the golden book.`,
  };
}
