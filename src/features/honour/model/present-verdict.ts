import {
  type AwardCatalogue,
  awardName,
  explainConditions,
  findAward,
  type HonourFact,
  type Language,
  type NodeResult,
  shortName,
  type Verdict,
} from '../../../law/awards/index.ts';

/** A line of the tree of conditions. */
export interface ConditionLine {
  depth: number;
  /** A heading: of what follows deeper, all or one. */
  group: 'all' | 'any' | null;
  text: string | null;
  met: boolean | null;
  confidence: string | null;
  source: string | null;
  /** A remark of the catalogue, in Vietnamese. */
  note: string | null;
  /** The honours that were looked at. */
  held: string[];
}

export interface PresentedVerdict {
  award: string;
  name: string;
  verdict: Verdict['verdict'];
  reason: string | null;
  missing: string[];
  lines: ConditionLine[];
  deferred: string[];
  warnings: Verdict['warnings'][number][];
}

/** A verdict in words: what is missing, and the tree of conditions as lines. */
export function presentVerdict(
  awards: AwardCatalogue,
  verdict: Verdict,
  language: Language,
): PresentedVerdict {
  return {
    award: verdict.award,
    name: awardName(awards, verdict.award, language),
    verdict: verdict.verdict,
    reason: verdict.reason ?? null,
    missing: verdict.verdict === 'eligible' ? [] : explainConditions(awards, verdict, language),
    lines: linesOf(awards, verdict.conditions, language, 0),
    deferred: verdict.deferred.map(({ text }) => text),
    warnings: [...verdict.warnings],
  };
}

/** The tree of conditions as lines for a screen. */
function linesOf(
  awards: AwardCatalogue,
  node: NodeResult,
  language: Language,
  depth: number,
): ConditionLine[] {
  if ('kind' in node) {
    const { text, met, confidence, source, kind, facts, note = null } = node;
    const held =
      kind === 'prior_award'
        ? (facts as readonly HonourFact[]).map((fact) => heldText(awards, fact, language))
        : [];
    return [{ depth, group: null, text, met, confidence, source, note, held }];
  }
  const [group, members] = 'all' in node ? (['all', node.all] as const) : (['any', node.any] as const);
  if (members.length === 0) return [];
  // That all of the whole are asked for goes without saying.
  if (depth === 0 && group === 'all') return members.flatMap((each) => linesOf(awards, each, language, 0));
  const head: ConditionLine = {
    depth,
    group,
    text: null,
    met: node.met,
    confidence: null,
    source: null,
    note: null,
    held: [],
  };
  return [head, ...members.flatMap((each) => linesOf(awards, each, language, depth + 1))];
}

function heldText(
  awards: AwardCatalogue,
  { award, year, decidedOn }: HonourFact,
  language: Language,
): string {
  const known = findAward(awards, award);
  const name = known === undefined ? award : shortName(known.name[language]);
  return `${name} ${year ?? decidedOn?.slice(0, 4) ?? ''}`.trim();
}
