import { type RawBuilder, sql } from 'kysely';
import { type Actor, scopePaths } from '../../../../platform/auth/actor.ts';
import type { Db, Tx } from '../../../../platform/db/database.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { defaultLayout } from '../../model/certificates/default-layout.ts';
import type { CertificateLayout } from '../../model/certificates/layout.ts';

export interface TemplateRecord {
  id: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  name: string;
  award: string | null;
  layout: CertificateLayout;
  fileId: string | null;
  version: number;
}

export const TEMPLATE = sql`select t.id, t.unit_id, u.name as unit_name, u.path::text as unit_path, t.name, t.award, t.layout,
  t.file_id, t.version from certificate_template t join unit_now u on u.unit_id = t.unit_id`;

/** SQL condition: the unit `u` (unit_now) stands where the actor does `act`. */
export function unitWithin(actor: Actor, act: string): RawBuilder<boolean> {
  return sql<boolean>`u.path <@ any(${scopePaths(actor, act)}::ltree[])`;
}

/** @throws AppError `not-found` also for what the actor may not `act` on */
export async function getTemplateRecord(
  db: Db | Tx,
  actor: Actor,
  id: string,
  act: string,
): Promise<TemplateRecord> {
  const { rows } =
    await sql<TemplateRecord>`${TEMPLATE} where t.id = ${id} and ${unitWithin(actor, act)}`.execute(db);
  const [template] = rows;
  if (template === undefined) throw new AppError('not-found');
  return template;
}

/** A template, locked, that the actor may change. @throws AppError `not-found`, `stale-version` */
export async function lockTemplate(
  db: Tx,
  actor: Actor,
  id: string,
  version: number,
): Promise<TemplateRecord> {
  await sql`select from certificate_template where id = ${id} for update`.execute(db);
  const template = await getTemplateRecord(db, actor, id, 'decision.write');
  if (template.version !== version)
    throw new AppError('stale-version', {
      extra: { current: { name: template.name, version: template.version } },
    });
  return template;
}

export type ChosenTemplate = Pick<TemplateRecord, 'layout' | 'fileId'> & { id: string | null };

/** The templates of a unit, the oldest first. */
export async function findTemplates(db: Db, unitId: string): Promise<TemplateRecord[]> {
  const { rows } =
    await sql<TemplateRecord>`${TEMPLATE} where t.unit_id = ${unitId} order by t.created_at, t.id`.execute(
      db,
    );
  return rows;
}

/** Which of a unit's templates is for an award: its own, else one for all awards, else the usual layout. */
export function templateFor(templates: readonly TemplateRecord[], award: string): ChosenTemplate {
  return (
    templates.find((template) => template.award === award) ??
    templates.find((template) => template.award === null) ?? {
      id: null,
      layout: defaultLayout(),
      fileId: null,
    }
  );
}
