import { sql } from 'kysely';
import { type Actor, mayAt } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { postingStateOn } from '../../model/opinions/posting.ts';
import { consultationState } from '../consultations/consultation.store.ts';
import { type DossierRecord, getReadableDossier, mayInDossier } from '../dossiers/dossier.store.ts';
import { findPostingNeed } from '../postings/posting-need.ts';
import { findOpinionsOf } from './find-opinions-of.ts';
import type { DossierOpinions, NominationOpinionsView } from './opinion.schema.ts';

type Reading = Pick<ReadContext, 'db' | 'actor' | 'clock'>;

/**
 * What agencies and the people said of a nominee, for those at the body that appraises; the unit that proposes is told only that it is
 * not for it.
 * @throws AppError `not-found`
 */
export async function getNominationOpinions(
  { db, actor, clock }: Reading,
  nominationId: string,
): Promise<NominationOpinionsView> {
  const { rows } = await sql<{
    dossierId: string;
  }>`select dossier_id from nomination where id = ${nominationId}`.execute(db);
  if (rows[0] === undefined) throw new AppError('not-found');
  const dossier = await getReadableDossier(db, actor, rows[0].dossierId);
  if (!readsAsReceiver(actor, dossier)) return { visible: false, agencies: [], people: [] };
  const found = (await findOpinionsOf(db, [nominationId], today(clock))).get(nominationId);
  return { visible: true, agencies: found?.agencies ?? [], people: found?.people ?? [] };
}

function readsAsReceiver(actor: Actor, { sentAt, receiverPath }: DossierRecord): boolean {
  return sentAt !== null && mayAt(actor, 'dossier.read', receiverPath);
}

const NOTHING: DossierOpinions = {
  visible: false,
  consultations: [],
  postings: [],
  posting: { needed: 0, missing: 0, running: 0 },
  mayAsk: false,
  mayPost: false,
};

/** How far the opinions on the nominees of a dossier are, for those at the body that appraises. @throws AppError `not-found` */
export async function getDossierOpinions(
  { db, actor, clock }: Reading,
  dossierId: string,
): Promise<DossierOpinions> {
  const dossier = await getReadableDossier(db, actor, dossierId);
  if (!readsAsReceiver(actor, dossier)) return NOTHING;
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
  return { visible: true, consultations, ...(await findPostings({ db, actor, clock }, dossier, day)) };
}

async function findPostings(
  { db, actor }: Reading,
  dossier: DossierRecord,
  day: string,
): Promise<Omit<DossierOpinions, 'consultations' | 'visible'>> {
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
