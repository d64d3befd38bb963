import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { findAward, SUBJECTS, type Subject } from '../../../../law/awards/index.ts';
import type { Day } from '../../../../law/calendar/index.ts';
import {
  type Basis,
  findPosting,
  findProcedure,
  type LimitVersion,
  type Procedure,
} from '../../../../law/procedures/index.ts';
import { type Actor, scopePaths } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import { searchPattern } from '../../../../platform/http/paging.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { ASKABLE_STATES } from '../../model/opinions/consultation.ts';
import { procedureCatalogue } from '../law.ts';

/** So many nominees go into one consultation or posting. */
const MOST_NOMINEES = 5000;

/** Which nominees: of a round or of one dossier, those that fit, or of these only the named ones. */
export const choiceSchema = z.object({
  roundId: z.uuid().optional(),
  dossierId: z.uuid().optional(),
  award: z.string().trim().min(1).max(200).optional(),
  subject: z.enum(SUBJECTS).optional(),
  q: z.string().trim().max(200).optional(),
  nominationIds: z.array(z.uuid()).min(1).max(MOST_NOMINEES).optional(),
});
export type Choice = z.infer<typeof choiceSchema>;

/** The round that nominees are chosen from, at a body where the actor may act. */
export interface ChoiceSource {
  roundId: string;
  roundName: string;
  basis: Basis;
  unitId: string;
  unitName: string;
}

/** @throws AppError `not-found` for a round or dossier of a body where `actor` may not `act`, or for neither */
export async function getChoiceSource(
  db: Db | Tx,
  actor: Actor,
  act: 'consultation.write' | 'posting.write',
  { roundId, dossierId }: Pick<Choice, 'roundId' | 'dossierId'>,
): Promise<ChoiceSource> {
  if (roundId === undefined && dossierId === undefined) throw new AppError('not-found');
  const paths = scopePaths(actor, act);
  const { rows } =
    await sql<ChoiceSource>`select ro.id as round_id, ro.name as round_name, ro.basis, u.unit_id, u.name as unit_name
    from round ro join unit_now u on u.unit_id = ro.unit_id
    where u.path <@ any(${paths}::ltree[])
      ${roundId === undefined ? sql`` : sql`and ro.id = ${roundId}`}
      ${dossierId === undefined ? sql`` : sql`and ro.id = (select round_id from dossier where id = ${dossierId} and sent_at is not null)`}`.execute(
      db,
    );
  const [source] = rows;
  if (source === undefined) throw new AppError('not-found');
  return source;
}

/** SQL condition: the nomination `n` of the dossier `d` fits the choice and is one that may be asked about. */
export function chosen(source: ChoiceSource, choice: Choice): RawBuilder<boolean> {
  return sql<boolean>`d.round_id = ${source.roundId} and d.state = any(${[...ASKABLE_STATES]}::text[])
    and n.state not in ('withdrawn', 'refused')
    ${choice.dossierId === undefined ? sql`` : sql`and d.id = ${choice.dossierId}`}
    ${choice.award === undefined ? sql`` : sql`and coalesce(n.final_award, n.award) = ${choice.award}`}
    ${choice.subject === undefined ? sql`` : sql`and n.subject = ${choice.subject}`}
    ${choice.q ? sql`and n.search like ${searchPattern(choice.q)}` : sql``}
    ${choice.nominationIds === undefined ? sql`` : sql`and n.id = any(${choice.nominationIds}::uuid[])`}`;
}

/** Awards of a choice that follow one procedure by the law of one day. */
export interface ChosenKind {
  award: string;
  subject: Subject;
  receivedOn: Day;
  procedure: Procedure | undefined;
  /** The public posting it needs, by the law of the day its dossier was received. */
  posting: LimitVersion | undefined;
}

/** The day whose law a dossier `d` follows. */
const LAW_DAY = sql`coalesce(d.received_on, (d.updated_at at time zone 'Asia/Ho_Chi_Minh')::date)`;

/** What kinds of nominations there are among those of `where` (`n`, `d`), with the procedure of each: a few, however many nominees. */
export async function findKinds(
  db: Db | Tx,
  { basis, unitId }: Pick<ChoiceSource, 'basis' | 'unitId'>,
  where: RawBuilder<boolean>,
): Promise<ChosenKind[]> {
  const { rows } = await sql<{ award: string; subject: Subject; receivedOn: Day }>`
    select distinct coalesce(n.final_award, n.award) as award, n.subject, ${LAW_DAY} as received_on
    from nomination n join dossier d on d.id = n.dossier_id where ${where}`.execute(db);
  const procedures = procedureCatalogue();
  const catalogues = new Map<Day, Awaited<ReturnType<typeof effectiveCatalogue>>>();
  const kinds: ChosenKind[] = [];
  for (const { award: id, subject, receivedOn: day } of rows) {
    const catalogue = catalogues.get(day) ?? (await effectiveCatalogue(db, unitId, day));
    catalogues.set(day, catalogue);
    const award = findAward(catalogue, id);
    const procedure = award && findProcedure(procedures, { award, basis, subject });
    kinds.push({
      award: id,
      subject,
      receivedOn: day,
      procedure,
      posting: findPosting(procedures, procedure, day),
    });
  }
  return kinds;
}

/** SQL condition: the nomination `n` of the dossier `d` is of a kind that needs a posting. */
export function needsPosting(kinds: readonly ChosenKind[]): RawBuilder<boolean> {
  const needing = kinds
    .filter(({ posting }) => posting !== undefined)
    .map(({ award, subject, receivedOn }) => ({ award, subject, day: receivedOn }));
  return sql<boolean>`exists (select from jsonb_to_recordset(${JSON.stringify(needing)}::jsonb) as k(award text, subject text, day date)
    where k.award = coalesce(n.final_award, n.award) and k.subject = n.subject
      and k.day = ${LAW_DAY})`;
}

/** @throws AppError `invalid-input` at `choice` when nobody or too many were chosen */
export function assertChosen(count: number, path = 'choice'): void {
  const message =
    count === 0
      ? {
          vi: 'Không có trường hợp nào phù hợp. Hãy chọn lại: chỉ lấy được hồ sơ đã tiếp nhận, đang hoặc đã thẩm định.',
          en: 'Nobody fits. Choose again: only dossiers that were accepted or appraised count.',
        }
      : {
          vi: `Mỗi lần nhiều nhất ${MOST_NOMINEES} trường hợp. Hãy lọc bớt rồi làm nhiều lần.`,
          en: `At most ${MOST_NOMINEES} nominees at once. Filter them and do it in parts.`,
        };
  if (count === 0 || count > MOST_NOMINEES) throw fieldError(path, message);
}
