import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/database.ts';
import { PREPARED } from '../../../../platform/db/prepared.ts';
import { USUAL_ANNEX_COLUMNS, usualAnnexTitle } from '../../model/annex-defaults.ts';
import { deadlineOf } from '../../model/deadline-columns.ts';
import type { RecognisedAnnex, RecognisedItem } from '../../model/recognised-plan.ts';
import { orNull } from '../../model/recognised-rows.ts';
import { TASK_PARTS, type TaskPart } from '../../model/task-part.ts';
import { getPlanText, type PlanRecord, type PlanText } from '../plan.store.ts';
import type { TaskRecord } from '../task.store.ts';
import type { PlanContent } from './plan-document.ts';

type Row = Pick<
  TaskRecord,
  | 'annex'
  | 'number'
  | 'section'
  | 'content'
  | TaskPart
  | 'deadlineText'
  | 'deadlineKind'
  | 'dateFrom'
  | 'dateTo'
  | 'exclusive'
> & { others: Record<string, string>; parent: string | null; agenda: string[] | null };

/** Between the headings above a row, in the one line that a task keeps of them. */
export const SECTION_SEPARATOR = ' › ';

/** What the document of a plan says, as the database has it now. */
export async function getPlanContent(db: Db, plan: PlanRecord): Promise<PlanContent> {
  const [text, rows] = await Promise.all([getPlanText(db, plan.id), getRows(db, plan.id)]);
  return {
    document: {
      type: 'plan',
      number: plan.number,
      symbol: plan.symbol,
      superior: plan.superior,
      issuer: plan.issuer ?? plan.unitName,
      place: plan.place,
      date: plan.signedOn,
      title: plan.title,
      year: plan.year,
      legalBases: text.legalBases,
      opening: text.opening,
      signer: plan.signer ?? { authority: null, capacity: null, position: null, name: null },
      recipients: text.recipients,
    },
    outline: text.outline,
    annexes: annexesOf(text, rows, plan.year),
  };
}

async function getRows(db: Db, planId: string): Promise<Row[]> {
  const { rows } =
    await sql<Row>`${sql.raw(PREPARED)} select t.annex, t.number, t.section, t.content, t.lead, t.implementer,
      t.coordinator, t.adviser, t.deadline_text, t.deadline_kind, t.date_from, t.date_to, t.exclusive, t.others,
      p.number as parent, s.agenda
    from task t left join task p on p.id = t.parent_id left join council_session s on s.task_id = t.id
    where t.plan_id = ${planId} order by t.annex, t.position`.execute(db);
  return rows;
}

/** The annexes that the plan describes, and those that only its tasks show. */
function annexesOf(text: Pick<PlanText, 'annexes'>, rows: readonly Row[], year: number): RecognisedAnnex[] {
  const numbers = [
    ...new Set([...text.annexes.map(({ number }) => number), ...rows.map(({ annex }) => annex)]),
  ];
  return numbers
    .sort((a, b) => a - b)
    .map((number) => {
      const head = text.annexes.find((annex) => annex.number === number);
      const items = rows.filter((row) => row.annex === number).map(itemOf);
      return {
        number,
        title: head === undefined ? usualAnnexTitle(number, year) : head.title,
        columns: head?.columns.length ? head.columns : [...(USUAL_ANNEX_COLUMNS[number] ?? [])],
        items,
        source: NOWHERE,
      };
    })
    .filter(({ items }) => items.length > 0);
}

/** On paper a session says its agenda in the cell of its content. */
function contentOf({ content, agenda }: Row): string {
  const missing = (agenda ?? []).filter((point) => !content.includes(point));
  if (missing.length === 0) return content;
  return `${content.replace(/[.:;\s]+$/, '')}: ${missing.map((point) => `- ${point.replace(/[.;]$/, '')}`).join('; ')}`;
}

const NOWHERE = { block: 0, row: null, page: null, line: null };

function itemOf(row: Row): RecognisedItem {
  const sections = row.section === '' ? [] : row.section.split(SECTION_SEPARATOR);
  const texts = Object.fromEntries(TASK_PARTS.map((name) => [name, orNull(row[name])]));
  return {
    number: orNull(row.number),
    section: sections.at(-1) ?? null,
    sections,
    parent: row.parent,
    content: contentOf(row),
    ...(texts as Record<TaskPart, string | null>),
    deadline: deadlineOf(row),
    agenda: row.agenda ?? [],
    others: row.others,
    doubts: [],
    source: NOWHERE,
  };
}
