import { sql } from 'kysely';
import { type AwardCatalogue, awardName, findAward } from '../../../../law/awards/index.ts';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { ReadContext, WriteContext } from '../../../../platform/http/context.ts';
import { newId } from '../../../../platform/ids.ts';
import { catalogueOfUnits, effectiveCatalogue } from '../../../catalogue/server/index.ts';
import type {
  CreateTemplate,
  TemplateListView,
  TemplateRow,
  TemplateView,
  UpdateTemplate,
} from './template.schema.ts';
import {
  getTemplateRecord,
  lockTemplate,
  TEMPLATE,
  type TemplateRecord,
  unitWithin,
} from './template.store.ts';

type Context = Pick<ReadContext | WriteContext, 'db' | 'actor' | 'clock' | 'language'>;

/** Templates of the units where the actor reads decisions; with `unit` those of one. At most 200. */
export async function listTemplates(context: Context, unit?: string): Promise<TemplateListView> {
  const { db, actor, clock } = context;
  const { rows } = await sql<TemplateRecord>`${TEMPLATE} where ${unitWithin(actor, 'decision.read')}
    ${unit === undefined ? sql`` : sql`and t.unit_id = ${unit}`} order by u.path, t.name collate "vi-x-icu", t.id limit 200`.execute(
    db,
  );
  const catalogue = await catalogueOfUnits(db, [...new Set(rows.map(({ unitId }) => unitId))], today(clock));
  const { rows: units } = await sql<{
    id: string;
    name: string;
  }>`select u.unit_id as id, u.name from unit_now u
    where ${unitWithin(actor, 'decision.write')} order by u.path limit 50`.execute(db);
  return { items: rows.map((row) => rowOf(row, catalogue, context.language)), units };
}

/** @throws AppError `not-found` */
export async function getTemplate(context: Context, id: string): Promise<TemplateView> {
  const { db, actor, clock, language } = context;
  const template = await getTemplateRecord(db, actor, id, 'decision.read');
  const catalogue = await effectiveCatalogue(db, template.unitId, today(clock));
  const mayWrite = mayAt(actor, 'decision.write', template.unitPath);
  return {
    ...rowOf(template, catalogue, language),
    layout: template.layout,
    awards: catalogue.awards.map((award) => ({ id: award.id, name: award.name[language] })),
    allowed: mayWrite ? ['edit', 'delete'] : [],
  };
}

/** @throws AppError `not-found` for a unit where the actor may not write decisions, `invalid-input` for an unknown award */
export async function createTemplate(context: WriteContext, input: CreateTemplate): Promise<TemplateView> {
  const { db, actor, clock } = context;
  const { unitId, name, award, layout } = input;
  const { rows } =
    await sql`select from unit_now u where u.unit_id = ${unitId} and ${unitWithin(actor, 'decision.write')}`.execute(
      db,
    );
  if (rows.length === 0) throw new AppError('not-found');
  await assertAward(context, unitId, award);
  const id = newId();
  const now = clock.now();
  await sql`insert into certificate_template (id, unit_id, name, award, layout, created_at, updated_at)
    values (${id}, ${unitId}, ${name}, ${award}, ${JSON.stringify(layout)}, ${now}, ${now})`.execute(db);
  context.audit({
    act: 'certificate-template.create',
    entity: 'certificate-template',
    entityId: id,
    unitId,
    after: { name, award },
  });
  return getTemplate(context, id);
}

/** @throws AppError `not-found`, `stale-version`, `invalid-input` for an unknown award */
export async function updateTemplate(
  context: WriteContext,
  id: string,
  { version, name, award, layout }: UpdateTemplate,
): Promise<TemplateView> {
  const { db, actor, clock } = context;
  const template = await lockTemplate(db, actor, id, version);
  await assertAward(context, template.unitId, award);
  await sql`update certificate_template set name = ${name}, award = ${award}, layout = ${JSON.stringify(layout)},
    version = version + 1, updated_at = ${clock.now()} where id = ${id}`.execute(db);
  context.audit({
    act: 'certificate-template.update',
    entity: 'certificate-template',
    entityId: id,
    unitId: template.unitId,
    before: { name: template.name, award: template.award, layout: template.layout },
    after: { name, award, layout },
  });
  return getTemplate(context, id);
}

/** What was printed with it stays as it is. @throws AppError `not-found`, `stale-version` */
export async function deleteTemplate(
  { db, actor, audit }: WriteContext,
  id: string,
  version: number,
): Promise<{ ok: true }> {
  const template = await lockTemplate(db, actor, id, version);
  await sql`delete from certificate_template where id = ${id}`.execute(db);
  audit({
    act: 'certificate-template.delete',
    entity: 'certificate-template',
    entityId: id,
    unitId: template.unitId,
    before: { name: template.name, award: template.award, layout: template.layout },
  });
  return { ok: true };
}

async function assertAward(
  { db, clock }: Pick<WriteContext, 'db' | 'clock'>,
  unitId: string,
  award: string | null,
): Promise<void> {
  if (award === null) return;
  if (findAward(await effectiveCatalogue(db, unitId, today(clock)), award) !== undefined) return;
  throw fieldError('award', {
    vi: 'Danh mục không có hình thức này.',
    en: 'The catalogue has no such award.',
  });
}

function rowOf(
  { id, unitId, unitName, name, award, layout, fileId, version }: TemplateRecord,
  catalogue: AwardCatalogue,
  language: Context['language'],
): TemplateRow {
  const { paper, orientation } = layout;
  return {
    id,
    unitId,
    unitName,
    name,
    award,
    awardName: award === null ? null : awardName(catalogue, award, language),
    paper,
    orientation,
    hasBackground: fileId !== null,
    version,
  };
}
