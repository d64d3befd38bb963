import { sql } from 'kysely';
import { writeXlsx, XLSX_MEDIA_TYPE } from '../../../../documents/xlsx/write-xlsx.ts';
import { type Award, findAward } from '../../../../law/awards/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { storeFile } from '../../../../platform/files/store-file.ts';
import type { ActionContext, ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import type { FileReply, Upload } from '../../../../platform/http/route.ts';
import { countStates } from '../../../../platform/http/state-counts.ts';
import { writeOnce } from '../../../../platform/http/write-once.ts';
import { newId } from '../../../../platform/ids.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { SHEET_COLUMNS, type SheetCandidate, TEMPLATE_HEADINGS } from '../../model/nominee-sheet.ts';
import { insertNominations } from '../dossiers/add-nominations.ts';
import {
  type DossierRecord,
  getReadableDossier,
  lockForPart,
  mayInDossier,
  openParts,
  touchDossier,
} from '../dossiers/dossier.store.ts';
import { judgeDossier } from '../dossiers/judge-nominations.ts';
import {
  type ChooseRow,
  type ImportRowView,
  type ImportView,
  type ListRows,
  ROW_STATES,
  type RowState,
} from './nominee-import.schema.ts';
import { readNomineeSheet } from './read-sheet.ts';

/** Greatest size of a sheet in bytes; 5,000 rows take about 600 KB. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;
/** Rows that are taken in one transaction. */
const CHUNK = 500;

interface ImportRecord {
  id: string;
  dossierId: string;
  fileName: string;
  state: ImportView['importState'];
  rowCount: number;
  doneRows: number;
}

interface Found {
  award: string | null;
  year: number;
  candidates: SheetCandidate[];
}

/**
 * Reads a sheet of nominees and keeps what was found in it, for a person to look at; nothing is on the list yet.
 * @throws AppError `not-found`, `step-not-allowed`, `file-unreadable`, `too-large`
 */
export async function beginImport(
  context: ActionContext,
  dossierId: string,
  file: Upload,
): Promise<{ importId: string }> {
  const { db, actor } = context;
  const dossier = await getReadableDossier(db, actor, dossierId);
  const open = openParts(actor, dossier);
  if (!mayInDossier(actor, dossier, 'sender', 'dossier.write')) throw new AppError('not-found');
  if (!open.includes('nominees')) throw new AppError('step-not-allowed', { extra: { allowed: open } });
  const rows = await readNomineeSheet(context, dossier, file.bytes);
  return writeOnce(context, 201, async (write) => {
    await lockForPart(write.db, actor, dossierId, 'nominees');
    const stored = await storeFile(write, write.files, file);
    const id = newId();
    await sql`insert into nominee_import (id, dossier_id, file_id, file_name, row_count, created_by, created_at)
      values (${id}, ${dossierId}, ${stored.id}, ${stored.name}, ${rows.length}, ${actor.accountId}, ${write.clock.now()})`.execute(
      write.db,
    );
    const values = rows.map(({ rowNo, cells, state, problem, award, year, candidates }) => ({
      row_no: rowNo,
      cells,
      state,
      problem,
      found: { award, year, candidates },
    }));
    await sql`insert into nominee_import_row (import_id, row_no, cells, state, problem, found)
      select ${id}, r.row_no, r.cells, r.state, to_jsonb(r.problem), r.found
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        as r(row_no int, cells jsonb, state text, problem text, found jsonb)`.execute(write.db);
    write.audit({
      act: 'nomination.import',
      entity: 'dossier',
      entityId: dossierId,
      unitId: dossier.unitId,
      after: { importId: id, fileName: stored.name, rows: rows.length },
    });
    return { importId: id };
  });
}

/** What was found in a sheet, a page of its rows. @throws AppError `not-found` */
export async function getImport(
  { db, actor, clock, language }: Pick<ReadContext, 'db' | 'actor' | 'clock' | 'language'>,
  id: string,
  query: ListRows,
): Promise<ImportView> {
  const { record, dossier } = await getImportRecord(db, actor, id);
  const catalogue = await effectiveCatalogue(db, dossier.unitId, today(clock));
  const { rows: groups } = await sql<{ state: RowState; count: number }>`select state, count(*)::int as count
    from nominee_import_row where import_id = ${id} group by state`.execute(db);
  const byState = countStates(ROW_STATES, groups);
  const { rows } = await sql<Omit<ImportRowView, 'awardName' | 'candidates'> & { found: Found }>`
    select row_no, state, cells, problem, found from nominee_import_row
    where import_id = ${id} ${query.state === undefined ? sql`` : sql`and state = ${query.state}`}
    order by row_no limit ${query.size} offset ${(query.page - 1) * query.size}`.execute(db);
  const nameOf = (award: string | null): string | null => {
    const known: Award | undefined = award === null ? undefined : findAward(catalogue, award);
    return known?.name[language] ?? null;
  };
  return {
    id,
    dossierId: record.dossierId,
    fileName: record.fileName,
    importState: record.state,
    rowCount: record.rowCount,
    doneRows: record.doneRows,
    byState,
    items: rows.map(({ found, ...row }) => ({
      ...row,
      awardName: nameOf(found.award),
      candidates: found.candidates,
    })),
    total:
      query.state === undefined ? Object.values(byState).reduce((a, b) => a + b, 0) : byState[query.state],
    page: query.page,
    size: query.size,
  };
}

/** Says whom a doubtful row means, or leaves it out. @throws AppError `not-found`, `step-not-allowed` */
export async function chooseRow(
  context: WriteContext,
  id: string,
  { rowNo, subjectId }: ChooseRow,
): Promise<{ ok: true }> {
  const { db, actor } = context;
  const { record } = await getImportRecord(db, actor, id);
  const dossier = await lockForPart(db, actor, record.dossierId, 'nominees');
  const { rows } = await sql<{ found: Found }>`select found from nominee_import_row
    where import_id = ${id} and row_no = ${rowNo} and state in ('doubtful', 'ready', 'left-out') for update`.execute(
    db,
  );
  const [row] = rows;
  const chosen = row?.found.candidates.filter((candidate) => candidate.id === subjectId);
  if (row === undefined || chosen === undefined || (subjectId !== null && chosen.length === 0))
    throw new AppError('not-found');
  const found = JSON.stringify({
    ...row.found,
    // The one that is meant stands first.
    candidates: [...chosen, ...row.found.candidates.filter((candidate) => candidate.id !== subjectId)],
  });
  await sql`update nominee_import_row set state = ${subjectId === null ? 'left-out' : 'ready'}, found = ${found}::jsonb, problem = null
    where import_id = ${id} and row_no = ${rowNo}`.execute(db);
  context.audit({
    act: 'nomination.choose',
    entity: 'dossier',
    entityId: dossier.id,
    unitId: dossier.unitId,
    after: { importId: id, rowNo, subjectId },
  });
  return { ok: true };
}

/**
 * Puts every row that is ready on the list, some hundred in a transaction, and judges them. Pages see the progress by the topic of the
 * dossier; called again after a crash it goes on where it was.
 * @throws AppError `not-found`, `step-not-allowed`, `too-large`
 */
export async function takeImport(context: ActionContext, id: string): Promise<{ taken: number }> {
  const { record } = await getImportRecord(context.db, context.actor, id);
  let taken = 0;
  for (;;) {
    const count = await context.write((write) => takeChunk(write, record));
    if (count === 0) break;
    taken += count;
  }
  return { taken };
}

async function takeChunk(write: WriteContext, { id, dossierId }: ImportRecord): Promise<number> {
  const { db, actor, clock } = write;
  const dossier = await lockForPart(db, actor, dossierId, 'nominees');
  const { rows } = await sql<{ rowNo: number; cells: { summary?: string }; found: Found }>`
    select row_no, cells, found from nominee_import_row where import_id = ${id} and state = 'ready' order by row_no limit ${CHUNK}`.execute(
    db,
  );
  const fresh = await withoutKnown(db, dossier, rows);
  const ids = await insertNominations(
    write,
    dossier,
    fresh.map(({ cells, found }) => ({
      subject: found.candidates[0]?.subject ?? 'individual',
      subjectId: found.candidates[0]?.id ?? '',
      award: found.award ?? '',
      year: found.year,
      summary: cells.summary ?? null,
    })),
  );
  if (ids.length > 0) await judgeDossier(db, dossier, dossier.receivedOn ?? today(clock), ids);
  await sql`update nominee_import_row set state = case when row_no = any(${fresh.map(({ rowNo }) => rowNo)}::int[]) then 'taken'
      else 'rejected' end, problem = case when row_no = any(${fresh.map(({ rowNo }) => rowNo)}::int[]) then null
      else '"on-the-list"'::jsonb end
    where import_id = ${id} and row_no = any(${rows.map(({ rowNo }) => rowNo)}::int[])`.execute(db);
  const last = rows.length < CHUNK;
  await sql`update nominee_import set done_rows = done_rows + ${rows.length}, state = ${last ? 'taken' : 'taking'}
    where id = ${id}`.execute(db);
  await touchDossier(db, dossierId, clock.now());
  if (ids.length > 0)
    write.audit({
      act: 'nomination.add',
      entity: 'dossier',
      entityId: dossierId,
      unitId: dossier.unitId,
      after: { count: ids.length, importId: id },
    });
  write.announce(`dossier:${dossierId}`);
  return rows.length;
}

/** Rows whose nominee was not put on the list meanwhile, and that do not name one twice after choices. */
async function withoutKnown<R extends { found: Found }>(
  db: Tx,
  dossier: DossierRecord,
  rows: readonly R[],
): Promise<R[]> {
  const { rows: there } = await sql<{
    key: string;
  }>`select coalesce(person_id, collective_id, household_id) || ' ' || award as key
    from nomination where dossier_id = ${dossier.id} and state <> 'withdrawn'`.execute(db);
  const known = new Set(there.map(({ key }) => key));
  return rows.filter(({ found }) => {
    const key = `${found.candidates[0]?.id} ${found.award}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** An empty sheet with the headings and one line that shows how. */
export async function downloadTemplate(): Promise<FileReply> {
  const widths = { name: 30, birth: 14, unit: 34, award: 30, year: 8, summary: 60 };
  const body = await writeXlsx([
    {
      name: 'Danh sách đề nghị',
      columns: SHEET_COLUMNS.map((column) => ({ header: TEMPLATE_HEADINGS[column], width: widths[column] })),
      rows: [],
    },
  ]);
  return { name: 'mau-danh-sach-de-nghi.xlsx', mediaType: XLSX_MEDIA_TYPE, body };
}

async function getImportRecord(
  db: Db | Tx,
  actor: ReadContext['actor'],
  id: string,
): Promise<{ record: ImportRecord; dossier: DossierRecord }> {
  const { rows } =
    await sql<ImportRecord>`select id, dossier_id, file_name, state, row_count, done_rows from nominee_import
    where id = ${id}`.execute(db);
  const [record] = rows;
  if (record === undefined) throw new AppError('not-found');
  const dossier = await getReadableDossier(db, actor, record.dossierId);
  if (!mayInDossier(actor, dossier, 'sender', 'dossier.write')) throw new AppError('not-found');
  return { record, dossier };
}
