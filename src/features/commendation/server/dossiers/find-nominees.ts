import { sql } from 'kysely';
import { browserCatalogue, SUBJECTS } from '../../../../law/awards/index.ts';
import { getReportForm, needsConfirmation } from '../../../../law/procedures/index.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { effectiveCatalogue } from '../../../catalogue/server/index.ts';
import type { SubjectRef } from '../../../honour/index.ts';
import { findSubjects, loadFacts, resolveSubjects } from '../../../honour/server/index.ts';
import { procedureCatalogue } from '../law.ts';
import { getReadableDossier, mayInDossier } from './dossier.store.ts';
import type { DossierLawView } from './dossier-law.schema.ts';
import type { FactsView, SubjectListView } from './nomination.schema.ts';

type Reading = Pick<ReadContext, 'db' | 'actor' | 'clock'>;

/**
 * People, units and households of the dossier's unit that fit the words (no diacritics needed), with what they are proposed for in it
 * already. @throws AppError `not-found` where the actor may not propose
 */
export async function findNominees(
  { db, actor, clock }: Reading,
  dossierId: string,
  query: { q: string; subject?: SubjectRef['subject'] },
): Promise<SubjectListView> {
  const dossier = await getWritable({ db, actor }, dossierId);
  const found = await findSubjects(db, actor, {
    ...query,
    unitId: dossier.unitId,
    act: 'dossier.write',
    day: today(clock),
  });
  const { rows } = await sql<{ subjectId: string; award: string }>`
    select coalesce(person_id, collective_id, household_id) as subject_id, award from nomination
    where dossier_id = ${dossierId} and state <> 'withdrawn'
      and coalesce(person_id, collective_id, household_id) = any(${found.map(({ id }) => id)}::uuid[])`.execute(
    db,
  );
  return {
    items: found.map((subject) => ({
      ...subject,
      proposedFor: rows.filter(({ subjectId }) => subjectId === subject.id).map(({ award }) => award),
    })),
  };
}

/** What is known of somebody of the unit, for the engine in the browser. @throws AppError `not-found` */
export async function getNomineeFacts(
  { db, actor, clock }: Reading,
  dossierId: string,
  { subject, subjectId, year }: { subject: SubjectRef['subject']; subjectId: string; year?: number },
): Promise<FactsView> {
  const dossier = await getWritable({ db, actor }, dossierId);
  const ref = { subject, id: subjectId };
  const known = await resolveSubjects(db, [ref], { unitPath: dossier.unitPath, day: today(clock) });
  const on = dossier.receivedOn ?? today(clock);
  const assessed = year ?? dossier.year;
  const facts = (await loadFacts(db, [ref], { year: assessed, on })).get(subjectId);
  if (!known.has(subjectId) || facts === undefined) throw new AppError('not-found');
  return { on, year: assessed, facts: { ...facts } };
}

/** The awards and report forms that count for a dossier. @throws AppError `not-found` */
export async function getDossierLaw(
  { db, actor, clock, language }: Reading & Pick<ReadContext, 'language'>,
  dossierId: string,
): Promise<DossierLawView> {
  const dossier = await getReadableDossier(db, actor, dossierId);
  const procedures = procedureCatalogue();
  const forms = Object.fromEntries(
    SUBJECTS.map((subject) => {
      const { code, name, fields, confidence } = getReportForm(procedures, dossier.basis, subject);
      return [
        subject,
        {
          code,
          name,
          fields: fields.map(({ id, label }) => ({ id, label: label[language] })),
          confirmed: !needsConfirmation(confidence),
        },
      ];
    }),
  ) as DossierLawView['forms'];
  return {
    catalogue: {
      ...browserCatalogue(await effectiveCatalogue(db, dossier.unitId, dossier.receivedOn ?? today(clock))),
    },
    forms,
  };
}

async function getWritable({ db, actor }: Pick<Reading, 'db' | 'actor'>, dossierId: string) {
  const dossier = await getReadableDossier(db, actor, dossierId);
  if (!mayInDossier(actor, dossier, 'sender', 'dossier.write')) throw new AppError('not-found');
  return dossier;
}
