import type { Tx } from '../../../../platform/db/database.ts';
import { AppError, type FieldError } from '../../../../platform/errors/app-error.ts';
import type { WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import type { RecognisedPlan } from '../../model/recognised-plan.ts';
import { doubtKey } from '../../model/review-doubts.ts';
import { planTables } from '../plan.tables.ts';
import { findUnits } from './find-import-units.ts';
import { presentImport } from './get-import.ts';
import { assertOpen, getImportRecord, type ImportRecord } from './import.store.ts';
import type { UsedImport } from './plan-import.schema.ts';
import { planRows } from './plan-rows.ts';

const WANTING = {
  title: { vi: 'Hãy nhập trích yếu của kế hoạch.', en: 'Enter the title of the plan.' },
  year: { vi: 'Hãy nhập năm của kế hoạch.', en: 'Enter the year of the plan.' },
  content: {
    vi: 'Dòng này chưa có nội dung. Hãy nhập nội dung hoặc xóa dòng.',
    en: 'This row has no content. Enter it or delete the row.',
  },
  annex: {
    vi: 'Có hai phụ lục cùng số. Hãy đổi số của một phụ lục.',
    en: 'Two annexes bear the same number. Change one of them.',
  },
} as const;

/**
 * Takes an import into use: makes the plan as a draft with all its tasks, milestones, sessions and dated obligations, in
 * one transaction. Doubts that are still open stay with the plan; those dismissed stay with the import.
 * @throws AppError `not-found`; `step-not-allowed` with `planId` when it is in use already; `stale-version`; `invalid-input`
 * naming what a plan cannot do without
 */
export async function takeIntoUse(
  context: WriteContext,
  id: string,
  input: { version: number },
): Promise<UsedImport> {
  const { db, actor, clock } = context;
  const record = await getImportRecord(db, actor, id, true);
  assertOpen(record);
  if (input.version !== record.version)
    throw new AppError('stale-version', { extra: { current: await presentImport(db, record) } });
  const { plan } = record.recognised;
  const { title, year } = plan.document;
  const fields = wanting(plan);
  if (fields.length > 0 || title === null || year === null) throw new AppError('invalid-input', { fields });

  const planId = newId();
  const now = clock.now();
  const units = await findUnits(db, record.unitId, plan);
  const rows = planRows(plan, planId, (text) => units.get(text)?.unitIds ?? [], now);
  await insertPlan(context, record, { planId, title, year });
  await insertRows(db, rows);
  await planTables(db)
    .updateTable('planImport')
    .set({ state: 'used', planId, version: record.version + 1, updatedAt: now })
    .where('id', '=', id)
    .execute();
  const counts = {
    tasks: rows.tasks.length,
    milestones: rows.milestones.length,
    sessions: rows.sessions.length,
    duties: rows.duties.length,
    assigned: new Set(rows.taskUnits.map(({ taskId }) => taskId)).size,
  };
  const entry = { unitId: record.unitId, after: { planId, importId: id, year, title, ...counts } };
  context.audit({ act: 'plan-import.use', entity: 'plan-import', entityId: id, ...entry });
  context.audit({ act: 'plan.create', entity: 'plan', entityId: planId, ...entry });
  context.announce(`plan-import:${id}`);
  context.announce(`plan:${planId}`);
  return { planId, ...counts };
}

function wanting(plan: RecognisedPlan): FieldError[] {
  const numbers = plan.annexes.map(({ number }) => number);
  const doubled = numbers.findIndex((number, i) => numbers.indexOf(number) !== i);
  return [
    ...(plan.document.title === null ? [{ path: 'plan.document.title', message: WANTING.title }] : []),
    ...(plan.document.year === null ? [{ path: 'plan.document.year', message: WANTING.year }] : []),
    ...(doubled < 0 ? [] : [{ path: `plan.annexes.${doubled}.number`, message: WANTING.annex }]),
    ...plan.annexes.flatMap(({ items }, annex) =>
      items.flatMap((item, row) =>
        item.content.trim() === ''
          ? [{ path: `plan.annexes.${annex}.items.${row}.content`, message: WANTING.content }]
          : [],
      ),
    ),
  ];
}

async function insertPlan(
  { db, actor, clock }: WriteContext,
  record: ImportRecord,
  { planId, title, year }: { planId: string; title: string; year: number },
): Promise<void> {
  const { plan, dismissed } = record.recognised;
  const settled = new Set(dismissed.map(({ key }) => key));
  const { document } = plan;
  await planTables(db)
    .insertInto('plan')
    .values({
      id: planId,
      unitId: record.unitId,
      year,
      title,
      superior: document.superior ?? null,
      issuer: document.issuer,
      number: document.number,
      symbol: document.symbol,
      place: document.place,
      signedOn: document.date,
      legalBases: JSON.stringify(document.legalBases),
      signer: JSON.stringify(document.signer),
      recipients: JSON.stringify(document.recipients),
      opening: JSON.stringify(document.opening ?? []),
      outline: JSON.stringify(plan.outline),
      annexes: JSON.stringify(plan.annexes.map(({ number, title, columns }) => ({ number, title, columns }))),
      movements: JSON.stringify(plan.movements),
      doubts: JSON.stringify(plan.doubts.filter((doubt) => !settled.has(doubtKey(plan, doubt)))),
      sourceFileId: record.fileId,
      createdBy: actor.accountId,
      createdAt: clock.now(),
      updatedAt: clock.now(),
    })
    .execute();
}

/** A statement takes 65,535 values at most. */
const CHUNK = 1_000;

async function insertRows(tx: Tx, rows: ReturnType<typeof planRows>): Promise<void> {
  const db = planTables(tx);
  for (const chunk of chunks(rows.tasks)) await db.insertInto('task').values(chunk).execute();
  for (const chunk of chunks(rows.taskUnits)) await db.insertInto('taskUnit').values(chunk).execute();
  for (const chunk of chunks(rows.milestones)) await db.insertInto('milestone').values(chunk).execute();
  for (const chunk of chunks(rows.sessions)) await db.insertInto('councilSession').values(chunk).execute();
  for (const chunk of chunks(rows.duties)) await db.insertInto('duty').values(chunk).execute();
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) =>
    rows.slice(i * CHUNK, (i + 1) * CHUNK),
  );
}
