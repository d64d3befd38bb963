import type { Award, AwardCatalogue, AwardVersion, Confidence, Subject } from './award.ts';
import type { ConditionKind, ConditionNode } from './condition.ts';
import { conditionSentence } from './conditions/index.ts';
import { engineOf } from './engine.ts';
import type { Language } from './terms.ts';

/** A condition of the catalogue as a person reads it. */
export interface DescribedCondition {
  kind: ConditionKind;
  text: string;
  subject?: Subject;
  source: string;
  confidence: Confidence;
  note?: string;
  localRule?: string;
}
export interface DescribedGroup {
  op: 'all' | 'any';
  /** The kind of subject that a whole branch is for. */
  subject?: Subject;
  members: readonly DescribedNode[];
}
export type DescribedNode = DescribedGroup | DescribedCondition;

/** Conditions in sentences; `source` is where they stand unless they say otherwise. */
export function describeConditions(
  catalogue: AwardCatalogue,
  conditions: ConditionNode,
  source: string,
  language: Language = 'vi',
  rule?: string,
): DescribedNode {
  const { words } = engineOf(catalogue);
  const walk = (node: ConditionNode): DescribedNode => {
    if ('all' in node || 'any' in node) {
      const members = ('all' in node ? node.all : node.any).map(walk);
      const subject = 'all' in node ? members.find((each) => each.subject !== undefined)?.subject : undefined;
      return { op: 'all' in node ? 'all' : 'any', members, ...(subject ? { subject } : {}) };
    }
    return {
      kind: node.kind,
      text: conditionSentence(node, words, language),
      source: node.source ?? source,
      confidence: node.confidence,
      ...(node.subject ? { subject: node.subject } : {}),
      ...(node.note ? { note: node.note } : {}),
      ...(rule ? { localRule: rule } : {}),
    };
  };
  return walk(conditions);
}

/** The conditions of a version in sentences, with the branches for all kinds of subject and those of local rules. */
export function describeVersion(
  catalogue: AwardCatalogue,
  version: AwardVersion,
  language: Language = 'vi',
): DescribedNode {
  const national = describeConditions(catalogue, version.conditions, version.source, language);
  const local = (version.added ?? []).map(({ condition, legalBasis, rule }) =>
    describeConditions(catalogue, condition, legalBasis, language, rule),
  );
  return local.length === 0 ? national : { op: 'all', members: [national, ...local] };
}

/**
 * What two versions of an award ask and do not both ask, in sentences. `regrouped`: what both ask is put together in another
 * way, such as "one of" where it was "all of".
 */
function compareVersions(
  catalogue: AwardCatalogue,
  before: AwardVersion,
  after: AwardVersion,
  language: Language = 'vi',
): { added: string[]; removed: string[]; kept: string[]; regrouped: boolean } {
  const trees = [
    describeVersion(catalogue, before, language),
    describeVersion(catalogue, after, language),
  ] as const;
  const [old, now] = [sentencesOf(trees[0]), sentencesOf(trees[1])];
  const kept = now.filter((text) => old.includes(text));
  return {
    added: now.filter((text) => !old.includes(text)),
    removed: old.filter((text) => !now.includes(text)),
    kept,
    regrouped: shapeOf(trees[0], kept) !== shapeOf(trees[1], kept),
  };
}

/** The versions of an award with what each changed against the one before, oldest first; drafts against the last in force. */
export function versionHistory(catalogue: AwardCatalogue, award: Award, language: Language = 'vi') {
  const sorted = [...award.versions].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return sorted.map((version, i) => {
    const before = sorted.slice(0, i).findLast((each) => each.status === 'in-force');
    return { version, changes: before ? compareVersions(catalogue, before, version, language) : null };
  });
}

/** How the sentences of `kept` stand together; groups of one and the order say nothing. */
function shapeOf(node: DescribedNode, kept: readonly string[]): string {
  if (!('members' in node)) return kept.includes(node.text) ? node.text : '';
  const members = node.members.map((each) => shapeOf(each, kept)).filter((shape) => shape !== '');
  const [only] = members;
  return members.length > 1 ? `${node.op}(${members.sort().join('|')})` : (only ?? '');
}

function sentencesOf(node: DescribedNode): string[] {
  if (!('members' in node)) return [node.text];
  return [...new Set(node.members.flatMap(sentencesOf))];
}
