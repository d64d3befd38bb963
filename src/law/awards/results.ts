import type { CompiledCondition, CompiledNode } from './compile.ts';
import { conditionSentence, judgeCondition } from './conditions/index.ts';
import type { JudgeContext, Words } from './conditions/rule.ts';
import type { Engine } from './engine.ts';
import type { Facts } from './facts.ts';
import type { Language } from './terms.ts';
import type { ConditionResult, DeferredCondition, NodeResult, VerdictOutcome } from './verdict.ts';

/** The verdict on a condition or a group of them; uncertain conditions stay open. */
export function resultOf(
  node: CompiledNode,
  facts: Facts,
  context: JudgeContext,
  engine: Engine,
  language: Language,
): NodeResult {
  if (node.op === 'condition') {
    const { condition } = node;
    const judged = judgeCondition(condition, facts, context, node.span);
    const met = condition.confidence === 'uncertain' ? null : judged.met;
    return { ...headOf(node, engine.words, language), ...judged, met } satisfies ConditionResult;
  }
  const results = node.children.map((child) => resultOf(child, facts, context, engine, language));
  return node.op === 'all' ? { all: results, met: allMet(results) } : { any: results, met: anyMet(results) };
}

/** Kleene's "and": one that fails decides, then one that is open. */
function allMet(results: readonly NodeResult[]): boolean | null {
  let met: boolean | null = true;
  for (const result of results) {
    if (result.met === false) return false;
    if (result.met === null) met = null;
  }
  return met;
}

/** Kleene's "or". */
function anyMet(results: readonly NodeResult[]): boolean | null {
  let met: boolean | null = false;
  for (const result of results) {
    if (result.met === true) return true;
    if (result.met === null) met = null;
  }
  return met;
}

/** What a condition says of itself. */
export function headOf(compiled: CompiledCondition, words: Words, language: Language): DeferredCondition {
  const known = compiled.heads[language];
  if (known !== undefined) return known;
  const { condition, localRule, source } = compiled;
  const head: DeferredCondition = {
    kind: condition.kind,
    text: conditionSentence(condition, words, language),
    source,
    confidence: condition.confidence,
    ...(condition.note === undefined ? {} : { note: condition.note }),
    ...(localRule === undefined ? {} : { localRule }),
    demand: condition,
  };
  compiled.heads[language] = head;
  return head;
}

/** The verdict of the whole. */
export function outcomeOf(met: boolean | null): VerdictOutcome {
  if (met === null) return 'needs-review';
  return met ? 'eligible' : 'not-eligible';
}
