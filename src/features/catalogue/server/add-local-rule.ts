import { sql } from 'kysely';
import {
  type AwardCatalogue,
  type ConditionNode,
  conditionProblems,
  type Day,
  findAward,
  mergeCatalogue,
  problemsOf,
  type Span,
} from '../../../law/awards/index.ts';
import { addDays } from '../../../law/calendar/index.ts';
import { today } from '../../../platform/clock.ts';
import { AppError, type FieldError } from '../../../platform/errors/app-error.ts';
import { fieldError, refuseFields } from '../../../platform/errors/field-error.ts';
import type { WriteContext } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/ids.ts';
import { missingFigures, withoutSingleGroups } from '../model/local-conditions.ts';
import { effectiveCatalogue } from './effective-catalogue.ts';
import { getLocalRule } from './list-local-rules.ts';
import { awardOf, slug } from './local-award.ts';
import type { CreateLocalAward, CreateLocalCondition, LocalRuleView } from './local-rule.schema.ts';
import { getConfigurableUnit, type LocalRuleRow, lockRule } from './local-rule.store.ts';

const ORDER = {
  vi: 'Ngày hết hiệu lực phải từ ngày bắt đầu trở đi.',
  en: 'The last day must not be before the first.',
};

/**
 * Adds a stricter condition or a cap to an award, for a unit and those below it. With `replacesId` the earlier rule ends the day
 * before this one begins.
 * @throws AppError `not-found`, `invalid-input` naming the field, `step-not-allowed`
 */
export async function addLocalCondition(
  context: WriteContext,
  input: CreateLocalCondition,
): Promise<LocalRuleView> {
  const { db, actor } = context;
  await getConfigurableUnit(db, actor, input.unitId);
  const span = spanOf(input);
  const replaced = await endReplaced(context, input, 'condition');
  const catalogue = await effectiveCatalogue(db, input.unitId, input.validFrom);
  const award = findAward(catalogue, input.award);
  if (award === undefined)
    throw fieldError('award', {
      vi: 'Danh mục không có hình thức này.',
      en: 'The catalogue has no such award.',
    });
  if (replaced !== null && replaced.awardId !== award.id)
    throw fieldError('award', {
      vi: 'Quy định thay thế phải về cùng một hình thức.',
      en: 'It must be about the same award.',
    });
  refuseConditions(input.condition, catalogue, 'condition');
  const { subjects } = input;
  if (subjects?.some((subject) => !award.subjects.includes(subject)))
    throw fieldError('subjects', {
      vi: 'Hình thức này không dành cho đối tượng đã chọn.',
      en: 'The award is not for them.',
    });
  const content = {
    condition: withoutSingleGroups(input.condition),
    ...(subjects === null ? {} : { subjects }),
  };
  return insert(context, input, { kind: 'condition', awardId: award.id, content, span });
}

/**
 * Adds an award of the unit's own, which takes part like the national ones. With `replacesId` it goes on under the same id.
 * @throws AppError `not-found`, `invalid-input` naming the field, `step-not-allowed`
 */
export async function addLocalAward(context: WriteContext, input: CreateLocalAward): Promise<LocalRuleView> {
  const { db, actor } = context;
  await getConfigurableUnit(db, actor, input.unitId);
  const span = spanOf(input);
  const replaced = await endReplaced(context, input, 'award');
  const id = replaced?.awardId ?? `${slug(input.name)}-${newId().slice(-6)}`;
  const award = awardOf(id, input, span);
  const catalogue = await effectiveCatalogue(db, input.unitId, input.validFrom);
  const around: AwardCatalogue = { ...catalogue, awards: catalogue.awards.filter((each) => each.id !== id) };
  const rule = { id: newId(), kind: 'award' as const, unitId: input.unitId, award, ...span };
  const merged = mergeCatalogue(around, [
    { ...rule, legalBasis: input.legalBasis, confidence: 'verified' as const },
  ]);
  refuseConditions(input.conditions, merged, 'conditions');
  refuse(problemsOf(award, merged).map(({ path }) => ({ path })));
  return insert(context, input, { kind: 'award', awardId: id, content: award, span });
}

type Dated = Pick<CreateLocalCondition, 'unitId' | 'legalBasis' | 'validFrom' | 'validTo' | 'replacesId'>;

function spanOf({ validFrom: from, validTo }: Dated): Span & { from: Day } {
  if (validTo !== null && validTo < from) throw fieldError('validTo', ORDER);
  return { from, to: validTo === null ? null : addDays(validTo, 1) };
}

/** What was used stays as it was used: only a rule still open ends, and not before today. */
async function endReplaced(
  context: WriteContext,
  { replacesId, unitId, validFrom, legalBasis }: Dated,
  kind: 'award' | 'condition',
): Promise<LocalRuleRow | null> {
  if (!replacesId) return null;
  const { db, actor, clock } = context;
  const rule = await lockRule(context, replacesId);
  if (rule.unitId !== unitId || rule.kind !== kind) throw new AppError('not-found');
  const open = rule.validTo === null || rule.validTo > validFrom;
  if (!open || rule.state === 'taken-back')
    throw new AppError('step-not-allowed', { extra: { allowed: [] } });
  if (validFrom < rule.validFrom || validFrom < today(clock))
    throw fieldError('validFrom', {
      vi: 'Quy định mới phải bắt đầu từ hôm nay trở đi và không trước quy định cũ.',
      en: 'It must begin today or later, not before the old one.',
    });
  await sql`update local_rule set valid_to = ${validFrom}, ended_by = ${actor.accountId}, ended_at = ${clock.now()},
    end_reason = ${`Thay bằng quy định mới: ${legalBasis}`.slice(0, 1000)}, version = version + 1 where id = ${rule.id}`.execute(
    db,
  );
  context.audit({
    act: 'local-rule.replace',
    entity: 'local-rule',
    entityId: rule.id,
    unitId,
    before: { validTo: rule.validTo },
    after: { validTo: validFrom },
  });
  return rule;
}

/** The conditions name what the catalogue has, and say how much. `root`: the field that holds them. */
function refuseConditions(node: ConditionNode, catalogue: AwardCatalogue, root: string): void {
  const under = ({ path, ...rest }: { path: readonly PropertyKey[]; message?: FieldError['message'] }) => ({
    ...rest,
    path: [root, ...path],
  });
  refuse(conditionProblems(node, catalogue).map(({ path }) => under({ path })));
  refuse(missingFigures(node).map(under));
}

function refuse(
  problems: readonly { path: readonly PropertyKey[]; message?: FieldError['message'] }[],
): void {
  const unknown = {
    vi: 'Giá trị này không có trong danh mục.',
    en: 'The catalogue does not have this value.',
  };
  refuseFields(problems.map(({ path, message }) => ({ path: path.join('.'), message: message ?? unknown })));
}

async function insert(
  context: WriteContext,
  input: Dated,
  rule: { kind: 'award' | 'condition'; awardId: string; content: unknown; span: Span },
): Promise<LocalRuleView> {
  const { db, actor, clock } = context;
  const id = newId();
  const { kind, awardId, content, span } = rule;
  await sql`insert into local_rule (id, unit_id, kind, award_id, content, legal_basis, valid_from, valid_to, replaces_id, created_by, created_at)
    values (${id}, ${input.unitId}, ${kind}, ${awardId}, ${JSON.stringify(content)}::jsonb, ${input.legalBasis}, ${span.from},
      ${span.to}, ${input.replacesId ?? null}, ${actor.accountId}, ${clock.now()})`.execute(db);
  context.audit({
    act: 'local-rule.create',
    entity: 'local-rule',
    entityId: id,
    unitId: input.unitId,
    after: { kind, awardId, content, legalBasis: input.legalBasis, validFrom: span.from, validTo: span.to },
  });
  return getLocalRule(context, id);
}
