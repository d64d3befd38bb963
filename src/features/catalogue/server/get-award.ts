import { sql } from 'kysely';
import {
  type Award,
  type AwardCatalogue,
  bonusOn,
  type Day,
  describeVersion,
  findAward,
  findBonusRate,
  findVersion,
  holdsOn,
  type Language,
  lastDayOf,
  needsReview,
  type Span,
  termText,
  versionHistory,
} from '../../../law/awards/index.ts';
import { mayAnywhere, ownUnits } from '../../../platform/auth/actor.ts';
import { today } from '../../../platform/clock.ts';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../platform/http/context.ts';
import type { AwardVersionView, AwardView } from './catalogue.schema.ts';
import { presentAwardRow } from './present-award.ts';
import { readerCatalogue } from './reader-catalogue.ts';

type Context = Pick<ReadContext, 'actor' | 'clock' | 'language'> & { db: Db | Tx };

/** An award as it binds the reader's units, as of a day. @throws AppError `not-found` */
export async function getAward(context: Context, id: string, day?: Day): Promise<AwardView> {
  const { db, actor, clock, language } = context;
  const on = day ?? today(clock);
  const catalogue = await readerCatalogue(context as ReadContext, on);
  const award = findAward(catalogue, id);
  if (award === undefined) throw new AppError('not-found');
  const word = (list: Parameters<typeof termText>[1], code: string) =>
    termText(catalogue.terms, list, code, language);
  const versions = await versionsOf(db, actor, catalogue, award, on, language);
  const mayConfigure = mayAnywhere(actor, 'award.configure');
  return {
    ...presentAwardRow(catalogue, award, on, language),
    on,
    sector: word('sectors', award.sector),
    periodicity: award.periodicity === null ? null : word('periodicities', award.periodicity),
    posthumous: award.posthumous,
    locality: award.locality ?? null,
    note: award.note ?? null,
    validity: award.validity.map((each) => ({
      lawName: lawName(catalogue, each.law),
      ...spanOf(each),
      confidence: each.confidence as AwardView['validity'][number]['confidence'],
      note: each.note ?? null,
      holds: holdsOn(each, on),
    })),
    deciders: award.authority.map((each) => ({
      who: word('authorities', each.who),
      ...spanOf(each),
      ...sourceOf(each),
      holds: holdsOn(each, on),
    })),
    bonus: bonusOf(catalogue, award, on),
    dossier: dossierOf(catalogue, award, language),
    versions,
    reviewReason: versions.some((each) => each.needsReview) ? catalogue.review.reason[language] : null,
    localRules: await rulesOf(db, award),
    allowed: mayConfigure ? ['confirm', 'add-rule'] : [],
  };
}

const spanOf = (span: Span) => ({ from: span.from, last: lastDayOf(span) });
const sourceOf = (of: { source: string; confidence: string; note?: string }) => ({
  source: of.source,
  confidence: of.confidence as AwardVersionView['confidence'],
  note: of.note ?? null,
});

function lawName({ laws }: AwardCatalogue, id: string): string {
  return laws.find((law) => law.id === id)?.name ?? id;
}

async function versionsOf(
  db: Db | Tx,
  actor: ReadContext['actor'],
  catalogue: AwardCatalogue,
  award: Award,
  on: Day,
  language: Language,
): Promise<AwardVersionView[]> {
  const decides = findVersion(award, on);
  const confirmations = await findConfirmations(db, actor, award.id);
  const views = versionHistory(catalogue, award, language).map(({ version, changes }) => ({
    key: `${version.law}.${version.from ?? ''}`,
    law: version.law,
    lawName: lawName(catalogue, version.law),
    ...spanOf(version),
    status: version.status,
    decides: version === decides,
    needsReview: version === decides && needsReview(catalogue, version, on),
    summary: version.summary,
    ...sourceOf(version),
    conditions: describeVersion(catalogue, version, language),
    changes,
    confirmations: confirmations
      .filter(({ law, versionFrom }) => law === version.law && versionFrom === version.from)
      .map(({ law: _, versionFrom: __, ...each }) => each),
  }));
  return views.reverse();
}

type Confirmation = AwardVersionView['confirmations'][number] & { law: string; versionFrom: Day | null };

/** What was confirmed by units that bind the reader's, newest first. */
async function findConfirmations(
  db: Db | Tx,
  actor: ReadContext['actor'],
  awardId: string,
): Promise<Confirmation[]> {
  const { rows } =
    await sql<Confirmation>`select c.law, c.version_from, coalesce(a.name, '–') as by, cu.name as unit_name,
      c.checked_on, c.cited, c.note
    from rule_confirmation c join unit_now cu on cu.unit_id = c.unit_id left join account a on a.id = c.confirmed_by
    where c.award_id = ${awardId} and exists (select from unit_now u
      where u.unit_id = any(${ownUnits(actor)}::uuid[]) and cu.path @> u.path)
    order by c.confirmed_at desc limit 100`.execute(db);
  return rows;
}

async function rulesOf(db: Db | Tx, award: Award): Promise<AwardView['localRules']> {
  const ids = [
    ...(award.localRule === undefined ? [] : [award.localRule]),
    ...award.versions.flatMap(({ added }) => (added ?? []).map(({ rule }) => rule)),
  ];
  if (ids.length === 0) return [];
  const { rows } = await sql<AwardView['localRules'][number]>`select r.id, u.name as unit_name, r.legal_basis
    from local_rule r join unit_now u on u.unit_id = r.unit_id where r.id = any(${[...new Set(ids)]}::uuid[])
    order by r.valid_from, r.id`.execute(db);
  return rows;
}

function bonusOf(catalogue: AwardCatalogue, award: Award, on: Day): AwardView['bonus'] {
  const rate = findBonusRate(award, on);
  if (rate === undefined) return null;
  return {
    ceiling: rate.ceiling === true,
    ...sourceOf(rate),
    amounts: award.subjects.map((subject) => ({ subject, ...bonusOn(catalogue, award, subject, on) })),
  };
}

function dossierOf(catalogue: AwardCatalogue, { dossier }: Award, language: Language): AwardView['dossier'] {
  const set = catalogue.dossierSets[dossier.set];
  const parts = [...(set?.parts ?? []), ...(dossier.extra ?? [])];
  return {
    parts: [...new Set(parts)].map((code) => termText(catalogue.terms, 'dossierParts', code, language)),
    paperCopies: set?.paperCopies ?? null,
    deadline: dossier.deadline ?? null,
    ...sourceOf(dossier),
  };
}
