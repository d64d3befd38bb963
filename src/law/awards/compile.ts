import type { AddedCondition, Award, AwardVersion, Day, Subject } from './award.ts';
import { type Condition, type ConditionNode, DEFERRED_KINDS } from './condition.ts';
import type { AssessedSpan } from './conditions/rule.ts';
import { holdsOn, lastDayOf } from './in-force.ts';
import type { Language } from './terms.ts';
import type { DeferredCondition, Warning } from './verdict.ts';

/** A condition made ready: what does not depend on the facts is worked out once. */
export interface CompiledCondition {
  condition: Condition;
  source: string;
  span: AssessedSpan;
  localRule?: string;
  /** What does not depend on the facts, per language; made when first asked for. */
  heads: Partial<Record<Language, DeferredCondition>>;
}
export type CompiledNode =
  | { op: 'all' | 'any'; children: readonly CompiledNode[] }
  | ({ op: 'condition' } & CompiledCondition);

/** A version as it is for one kind of subject. */
export interface CompiledVersion {
  law: string;
  period: { from: Day | null; to: Day | null };
  /** `null`: no branch of the version is for this kind of subject. */
  root: CompiledNode | null;
  deferred: readonly CompiledCondition[];
  warnings: readonly Warning[];
}

/** A node in play; `node` is null when nothing but deferred conditions is in it. */
interface InPlay {
  node: CompiledNode | null;
  deferred: readonly CompiledCondition[];
}

interface Place {
  subject: Subject;
  source: string;
  added?: AddedCondition;
  /** The `all` groups around, the nearest first. */
  branch: readonly ConditionNode[];
}

/**
 * Makes a version ready for one kind of subject: branches for others are taken out, procedural conditions set aside.
 * A branch (`all`) is for another kind of subject when one of its own conditions is.
 *
 * @param day the day the dossier is received: added conditions in force then take part
 */
export function compileVersion(
  award: Award,
  version: AwardVersion,
  subject: Subject,
  day: Day,
): CompiledVersion {
  const national = inPlay(version.conditions, { subject, source: version.source, branch: [] });
  const facts = { law: version.law, period: { from: version.from, to: lastDayOf(version) } };
  if (national === null)
    return { ...facts, root: null, deferred: [], warnings: warningsOf(award, version, [], day) };
  const added = (version.added ?? [])
    .filter((each) => holdsOn(each, day) && (each.subjects?.includes(subject) ?? true))
    .map((each) => inPlay(each.condition, { subject, source: each.legalBasis, added: each, branch: [] }))
    .filter((each) => each !== null);
  const root = joined(national, added);
  return {
    ...facts,
    root,
    deferred: [...national.deferred, ...added.flatMap((each) => each.deferred)],
    warnings: warningsOf(award, version, conditionsIn(root), day),
  };
}

function inPlay(node: ConditionNode, place: Place): InPlay | null {
  if ('all' in node) {
    const children = node.all.map((member) => inPlay(member, { ...place, branch: [node, ...place.branch] }));
    const present = children.filter((child) => child !== null);
    if (present.length < children.length) return null;
    return group('all', present);
  }
  if ('any' in node) {
    const present = node.any.map((member) => inPlay(member, place)).filter((child) => child !== null);
    return present.length === 0 ? null : group('any', present);
  }
  if (node.subject !== undefined && node.subject !== place.subject) return null;
  const compiled: CompiledCondition = {
    condition: node,
    source: node.source ?? place.source,
    span: spanOf(place.branch),
    heads: {},
    ...(place.added ? { localRule: place.added.rule } : {}),
  };
  if (DEFERRED_KINDS.includes(node.kind)) return { node: null, deferred: [compiled] };
  return { node: { op: 'condition', ...compiled }, deferred: [] };
}

function group(op: 'all' | 'any', members: readonly InPlay[]): InPlay {
  const deferred = members.flatMap((member) => member.deferred);
  const nodes = members.map((member) => member.node);
  if (nodes.every((node) => node === null)) return { node: null, deferred };
  // A way that only the procedure judges is open to everybody; in an `all` it asks nothing of the nominee.
  const children =
    op === 'all'
      ? nodes.filter((node) => node !== null)
      : nodes.map((node) => node ?? ({ op: 'all', children: [] } as const));
  return { node: { op, children }, deferred };
}

function joined(national: InPlay, added: readonly InPlay[]): CompiledNode {
  const extra = added.flatMap(({ node }) => node ?? []);
  const { node } = national;
  if (node === null) return { op: 'all', children: extra };
  if (node.op === 'all') return { op: 'all', children: [...node.children, ...extra] };
  return node.op === 'any' && extra.length === 0 ? node : { op: 'all', children: [node, ...extra] };
}

/** Which time a branch assesses: since the award it builds on, else the years that it counts. */
function spanOf(branch: readonly ConditionNode[]): AssessedSpan {
  const since: string[] = [];
  let years: number | null = null;
  for (const around of branch) {
    if (!('all' in around)) continue;
    for (const member of around.all) {
      for (const condition of 'any' in member ? member.any : [member]) {
        if (!('kind' in condition)) continue;
        if (condition.kind === 'interval') since.push(...condition.sinceAward);
        if (condition.kind === 'prior_award' && condition.after !== undefined) since.push(condition.after);
        if (condition.kind === 'evaluation') years = Math.max(years ?? 0, condition.years ?? 0);
        if (condition.kind === 'prior_award' && condition.consecutive)
          years = Math.max(years ?? 0, condition.count ?? 0);
      }
    }
    if (since.length > 0) break;
  }
  return { since: [...new Set(since)], years };
}

function conditionsIn(node: CompiledNode): Condition[] {
  return node.op === 'condition' ? [node.condition] : node.children.flatMap(conditionsIn);
}

function warningsOf(
  award: Award,
  version: AwardVersion,
  conditions: readonly Condition[],
  day: Day,
): Warning[] {
  const validity = award.validity.find((each) => holdsOn(each, day));
  const recalled = version.confidence === 'recalled' || conditions.some((c) => c.confidence === 'recalled');
  const uncertain = version.confidence === 'uncertain' || validity?.confidence === 'uncertain';
  return [...(recalled ? (['recalled'] as const) : []), ...(uncertain ? (['uncertain'] as const) : [])];
}
