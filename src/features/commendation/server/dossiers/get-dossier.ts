import { type RawBuilder, sql } from 'kysely';
import { awardName, termText } from '../../../../law/awards/index.ts';
import { countWorkingDays } from '../../../../law/calendar/index.ts';
import { findTimeLimit, needsConfirmation, ruleSetOn } from '../../../../law/procedures/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { Language } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { publicCalendar } from '../../../plan/server/index.ts';
import { DOSSIER_LIFE, liesWith } from '../../model/dossier-life.ts';
import { partsOf } from '../../model/dossier-parts.ts';
import { procedureCatalogue } from '../law.ts';
import type { CapView, DossierView } from './dossier.schema.ts';
import { type DossierRecord, dossierSteps, getReadableDossier, openParts } from './dossier.store.ts';
import { findDossierFacts, isLate } from './dossier-facts.ts';
import { findCaps } from './judge-nominations.ts';

type Reading = Pick<ReadContext, 'db' | 'actor' | 'clock' | 'language'>;

interface Lists {
  assignedTo: string | null;
  since: Date | null;
  /** The authority outside to which it went on paper. */
  addressee: string | null;
  steps: DossierView['steps'];
  versions: DossierView['versions'];
  files: DossierView['files'];
  above: DossierView['above'];
  below: DossierView['below'];
}

const AT = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A dossier with its task list, its law, its history and what may be done now. @throws AppError `not-found` */
export async function getDossier(context: Reading, id: string): Promise<DossierView> {
  const { db, actor, clock } = context;
  const dossier = await getReadableDossier(db, actor, id);
  const day = today(clock);
  const lists = await findLists(context, dossier);
  const facts = await findDossierFacts(db, dossier, day);
  const {
    unitPath: _u,
    unitKind: _k,
    receiverPath: _r,
    admittedBy,
    ownMeeting,
    procedure: _p,
    ...head
  } = dossier;
  const { since, addressee, ...shown } = lists;
  return {
    ...head,
    ...shown,
    ownMeeting,
    late: isLate(dossier, day),
    admitted: admittedBy !== null,
    sentAt: dossier.sentAt?.toISOString() ?? null,
    createdAt: dossier.createdAt.toISOString(),
    updatedAt: dossier.updatedAt.toISOString(),
    ...lawOf(dossier, day, context.language),
    workingDaysLeft: workingDaysLeft(dossier, day),
    where: {
      unitName: {
        sender: dossier.unitName,
        receiver: dossier.receiverName,
        above: lists.above[0]?.receiverName ?? addressee ?? dossier.receiverName,
      }[liesWith(dossier.state)],
      since: (since ?? dossier.createdAt).toISOString(),
    },
    parts: partsOf(facts),
    caps: await presentCaps(context, dossier, dossier.receivedOn ?? day),
    allowed: dossierSteps(actor, dossier).filter(
      (step) =>
        lists.above.length === 0 || DOSSIER_LIFE[dossier.state][step]?.needs.includes('outside') !== true,
    ),
    mayChange: openParts(actor, dossier),
  };
}

/** Working days until the due day, negative when it is past; while the clock stands, those that were left when it stopped. */
export function workingDaysLeft(
  { dueOn, stoppedOn, state }: Pick<DossierRecord, 'dueOn' | 'stoppedOn' | 'state'>,
  day: string,
): number | null {
  const open = ['sent', 'accepted', 'in-appraisal', 'returned'].includes(state);
  if (dueOn === null || !open) return null;
  const now = stoppedOn ?? day;
  const calendar = publicCalendar();
  return now <= dueOn ? countWorkingDays(calendar, now, dueOn) : -countWorkingDays(calendar, dueOn, now);
}

function lawOf(
  dossier: DossierRecord,
  day: string,
  language: Language,
): Pick<DossierView, 'ruleSet' | 'procedure'> {
  const catalogue = procedureCatalogue();
  const on = dossier.receivedOn ?? day;
  const set = ruleSetOn(catalogue, on);
  const procedure = catalogue.procedures.find(({ id }) => id === dossier.procedure);
  const limit = findTimeLimit(catalogue, procedure?.limits.appraise, on);
  return {
    ruleSet: set === undefined ? null : { name: set.name, review: set.review === true, day: on },
    procedure:
      procedure === undefined
        ? null
        : {
            name: procedure.name,
            source: procedure.source,
            confirmed: !needsConfirmation(procedure.confidence),
            limit:
              limit === undefined
                ? null
                : {
                    length: limit.length,
                    unit: limit.unit,
                    source: limit.source,
                    confirmed: !needsConfirmation(limit.confidence),
                  },
            parts: procedure.dossier.map(({ text, required }) => ({ text: text[language], required })),
          },
  };
}

async function presentCaps(
  { db, language }: Reading,
  dossier: DossierRecord,
  on: string,
): Promise<CapView[]> {
  const caps = await findCaps(db, dossier, on);
  if (caps.length === 0) return [];
  const catalogue = await effectiveCatalogue(db, dossier.unitId, on);
  return caps.map(({ of, ...cap }) => ({
    ...cap,
    awardName: awardName(catalogue, cap.award, language),
    population: of === null ? null : termText(catalogue.terms, 'populations', of, language),
  }));
}

async function findLists({ db }: Reading, { id, assignedTo }: DossierRecord): Promise<Lists> {
  const related = (condition: RawBuilder<unknown>) =>
    sql`(select coalesce(json_agg(x), '[]') from (select distinct o.id, o.code, o.title, o.state, u.name as "unitName",
      r.name as "receiverName" from dossier o join unit_now u on u.unit_id = o.unit_id join unit_now r on r.unit_id = o.receiver_id
      where ${condition} limit 500) x)`;
  const { rows } = await sql<Lists>`select
    (select name from account where id = ${assignedTo}) as assigned_to,
    (select o.addressee from outside_submission o join dossier d on d.outside_submission_id = o.id where d.id = ${id}) as addressee,
    (select max(at) from dossier_step where dossier_id = ${id}) as since,
    (select coalesce(json_agg(x), '[]') from (select step, from_state as "fromState", to_state as "toState", actor_name as by, reason,
        on_day as "onDay", ${sql.raw(AT('at'))} as at from dossier_step where dossier_id = ${id} order by dossier_step.at desc, id desc
        limit 500) x) as steps,
    (select coalesce(json_agg(x), '[]') from (select v.number, v.sha256, ${sql.raw(AT('v.sent_at'))} as "sentAt", a.name as by
        from dossier_version v join account a on a.id = v.sent_by where v.dossier_id = ${id} order by v.number desc) x) as versions,
    (select coalesce(json_agg(x), '[]') from (select f.file_id as id, f.nomination_id as "nominationId", f.kind, s.name,
        s.media_type as "mediaType", s.size::int as size, ${sql.raw(AT('f.added_at'))} as "addedAt"
        from dossier_file f join stored_file s on s.id = f.file_id where f.dossier_id = ${id} and f.removed_at is null
        order by f.added_at, f.file_id limit 500) x) as files,
    ${related(sql`o.id in (select b.dossier_id from nomination a join nomination b on b.origin_id = a.id where a.dossier_id = ${id}) and o.state <> 'withdrawn'`)} as above,
    ${related(sql`o.id in (select b.dossier_id from nomination a join nomination b on b.id = a.origin_id where a.dossier_id = ${id})`)} as below
    `.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error('a select without a table answered no row');
  return found;
}
