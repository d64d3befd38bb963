import { sql } from 'kysely';
import { mayAt, scopePaths } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { postingStateOn } from '../../model/opinions/posting.ts';
import { consultationState } from '../consultations/consultation.store.ts';
import { type DossierRecord, getReadableDossier, mayInDossier } from '../dossiers/dossier.store.ts';
import { findPostingNeed } from '../postings/posting-need.ts';
import { findOpinionsOf } from './find-opinions-of.ts';
import type { DossierOpinions, NominationOpinions } from './opinion.schema.ts';

type Reading = Pick<ReadContext, 'db' | 'actor' | 'clock'>;

/**
 * What agencies and the people said of a nominee, for those at the body that appraises; the unit that proposes does not see it.
 * @throws AppError `not-found`
 */
export async function getNominationOpinions(
  { db, actor, clock }: Reading,
  nominationId: string,
): Promise<NominationOpinions> {
  const paths = scopePaths(actor, 'dossier.read');
  const { rows } =
    await sql`select from nomination n join dossier d on d.id = n.dossier_id and d.sent_at is not null
    join unit_now re on re.unit_id = d.receiver_id
    where n.id = ${nominationId} and re.path <@ any(${paths}::ltree[])`.execute(db);
  const opinions = (await findOpinionsOf(db, [nominationId], today(clock))).get(nominationId);
  if (rows.length === 0 || opinions === undefined) throw new AppError('not-found');
  return opinions;
}

/** How far the opinions on the nominees of a dossier are, for those at the body that appraises. @throws AppError `not-found` */
export async function getDossierOpinions(
  { db, actor, clock }: Reading,
  dossierId: string,
): Promise<DossierOpinions> {
  const dossier = await getReadableDossier(db, actor, dossierId);
  if (dossier.sentAt === null || !mayAt(actor, 'dossier.read', dossier.receiverPath))
    throw new AppError('not-found');
  const day = today(clock);
  const { rows: consultations } = await sql<DossierOpinions['consultations'][number]>`
    with mine as (select distinct a.consultation_id from consultation_answer a join nomination n on n.id = a.nomination_id
      where n.dossier_id = ${dossierId})
    select c.id, c.title, ${consultationState(day)} as state, c.due_on,
      (select count(*)::int from consultation_agency g where g.consultation_id = c.id) as asked,
      (select count(*)::int from consultation_agency g where g.consultation_id = c.id and g.answered_at is not null) as answered,
      o.reserved, o.unfavourable
    from mine join consultation c on c.id = mine.consultation_id cross join lateral (
      select (count(*) filter (where a.opinion = 'reserved'))::int as reserved,
        (count(*) filter (where a.opinion = 'unfavourable'))::int as unfavourable
      from consultation_answer a join nomination n on n.id = a.nomination_id
      where a.consultation_id = c.id and n.dossier_id = ${dossierId}) o
    order by c.sent_on desc, c.id`.execute(db);
  return { consultations, ...(await findPostings({ db, actor, clock }, dossier, day)) };
}

async function findPostings(
  { db, actor }: Reading,
  dossier: DossierRecord,
  day: string,
): Promise<Omit<DossierOpinions, 'consultations'>> {
  const { rows } = await sql<DossierOpinions['postings'][number]>`
    with mine as (select distinct i.posting_id from posting_item i join nomination n on n.id = i.nomination_id
      where n.dossier_id = ${dossier.id})
    select p.id, p.title, p.state, p.from_day, p.to_day, p.elsewhere,
      (select count(*)::int from posting_opinion o where o.posting_id = p.id) as opinions,
      (select count(*)::int from posting_opinion o where o.posting_id = p.id and o.state = 'new') as new_opinions
    from mine join posting p on p.id = mine.posting_id order by p.from_day desc, p.id`.execute(db);
  return {
    postings: rows.map((row) => ({ ...row, state: postingStateOn(row.state, row.toDay, day) })),
    posting: await findPostingNeed(db, dossier, day),
    mayAsk: mayInDossier(actor, dossier, 'receiver', 'consultation.write'),
    mayPost: mayInDossier(actor, dossier, 'receiver', 'posting.write'),
  };
}
