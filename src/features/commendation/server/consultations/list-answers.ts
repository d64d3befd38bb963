import { sql } from 'kysely';
import type { z } from 'zod';
import { awardName } from '../../../../law/awards/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { searchPattern, unseenPage } from '../../../../platform/http/paging.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import { ANSWERABLE_STATES } from '../../model/opinions/consultation.ts';
import type { AnswerRow, answerListSchema, ListAnswers } from './consultation.schema.ts';
import { AGENCY_NAME, getReadableConsultation, readableByAgency, seesAll } from './consultation.store.ts';

/** The nominees that were asked about, with what each agency that the reader may see has said, one page. @throws AppError `not-found` */
export async function listAnswers(
  { db, actor, clock, language }: ReadContext,
  id: string,
  query: ListAnswers,
): Promise<z.infer<typeof answerListSchema>> {
  const record = await getReadableConsultation(db, actor, id, today(clock));
  const visible = sql`a.consultation_id = ${id} and (${seesAll(actor, record)} or ${readableByAgency(actor)})
    ${query.agency === undefined ? sql`` : sql`and a.agency_id = ${query.agency}`}`;
  const from = sql`consultation_answer a join consultation_agency g on g.consultation_id = a.consultation_id
    and g.agency_id = a.agency_id left join unit_now gu on gu.unit_id = g.unit_id`;
  const found = sql`found as (select distinct n.id from ${from} join nomination n on n.id = a.nomination_id
    where ${visible} ${query.opinion === undefined ? sql`` : sql`and a.opinion = ${query.opinion}`}
      ${query.q ? sql`and n.search like ${searchPattern(query.q)}` : sql``})`;
  const { rows: counted } = await sql<{ total: number }>`with ${found}
    select count(*)::int as total from found`.execute(db);
  const { rows } = await sql<Omit<AnswerRow, 'awardName'> & { award: string }>`with ${found},
    page as (select n.id, u.name as unit_name, d.state, n.dossier_id, n.position from found f join nomination n on n.id = f.id
      join dossier d on d.id = n.dossier_id join unit_now u on u.unit_id = n.unit_id
      order by u.name collate "vi-x-icu", n.dossier_id, n.position, n.id ${unseenPage(query)})
    select n.id, n.subject, n.subject_name, n.subject_detail, p.unit_name, coalesce(n.final_award, n.award) as award, n.summary,
      p.state = any(${[...ANSWERABLE_STATES]}::text[]) as open,
      (select json_agg(json_build_object('agencyId', a.agency_id, 'opinion', a.opinion, 'note', a.note) order by ${AGENCY_NAME} collate "vi-x-icu")
        from ${from} where ${visible} and a.nomination_id = n.id) as answers
    from page p join nomination n on n.id = p.id
    order by p.unit_name collate "vi-x-icu", p.dossier_id, p.position, n.id`.execute(db);
  const catalogue = await effectiveCatalogue(db, record.unitId, record.sentOn);
  return {
    items: rows.map(({ award, ...row }) => ({
      ...row,
      awardName: awardName(catalogue, award, language),
    })),
    total: counted[0]?.total ?? 0,
    page: query.page,
    size: query.size,
  };
}
