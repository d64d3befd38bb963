import { sql } from 'kysely';
import { mayAt } from '../../../../platform/auth/actor.ts';
import { today } from '../../../../platform/clock.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fieldError } from '../../../../platform/errors/field-error.ts';
import type { ReadContext } from '../../../../platform/http/context.ts';
import { doneShare } from '../../model/reports/report-counts.ts';
import { numbersOf, periodSpan, type ReportPeriod } from '../../model/reports/report-period.ts';
import { getReadablePlan } from '../plan.store.ts';
import type { ReportView } from './report.schema.ts';
import { findDemands, findFigures, findLateTasks, type ReportScope } from './report-figures.ts';

type Context = Pick<ReadContext, 'db' | 'actor' | 'clock' | 'language'>;

export interface PeriodAsked {
  period: ReportPeriod;
  number: number;
}

/** The progress of a plan in a reporting period, from the records. @throws AppError `not-found`, `invalid-input` */
export async function getPlanReport(
  context: Context,
  planId: string,
  asked: PeriodAsked,
): Promise<ReportView> {
  const { db, actor } = context;
  const plan = await getReadablePlan(db, actor, planId);
  return report(context, asked, {
    planId,
    title: plan.title,
    unitId: plan.unitId,
    unitName: plan.unitName,
    year: plan.year,
    where: sql<boolean>`p.id = ${planId}`,
    units: sql`select distinct tu.unit_id from task_unit tu where tu.task_id = t.id and tu.part in ('lead', 'implementer')`,
    mayFile: mayAt(actor, 'plan.write', plan.unitPath),
  });
}

/**
 * The progress of all plans in force of a unit and those below it in a reporting period.
 * @throws AppError `not-found` where the actor may not read the unit's plans, `invalid-input`
 */
export async function getUnitReport(
  context: Context,
  unitId: string,
  asked: PeriodAsked & { year: number },
): Promise<ReportView> {
  const { db, actor } = context;
  const { rows } = await sql<{
    name: string;
    path: string;
  }>`select name, path::text from unit_now where unit_id = ${unitId}`.execute(db);
  const [unit] = rows;
  if (unit === undefined || !mayAt(actor, 'plan.read', unit.path)) throw new AppError('not-found');
  return report(context, asked, {
    planId: null,
    title: unit.name,
    unitId,
    unitName: unit.name,
    year: asked.year,
    where: sql<boolean>`pu.path <@ ${unit.path}::ltree and p.year = ${asked.year} and p.state in ('issued', 'closed')`,
    units: sql`select p.unit_id`,
    mayFile: mayAt(actor, 'plan.write', unit.path),
  });
}

const NUMBER = { vi: 'Kỳ báo cáo không có số này.', en: 'The period has no such number.' };

async function report(
  { db, clock }: Context,
  { period, number }: PeriodAsked,
  scope: ReportScope,
): Promise<ReportView> {
  if (number > numbersOf(period)) throw fieldError('number', NUMBER);
  const span = periodSpan(period, scope.year, number);
  const day = today(clock);
  const over = span.to < day;
  const asOf = over ? span.to : day;
  const [figures, lateTasks, demands] = await Promise.all([
    findFigures(db, scope, span, asOf),
    findLateTasks(db, scope, span, asOf),
    findDemands(db, scope, span, asOf),
  ]);
  const { where: _where, units: _units, mayFile, ...about } = scope;
  return {
    ...about,
    period,
    number,
    from: span.from,
    to: span.to,
    periodName: span.name,
    asOf,
    ...figures,
    share: doneShare(figures.all),
    lateTasks,
    demands,
    allowed: mayFile ? ['file'] : [],
  };
}
