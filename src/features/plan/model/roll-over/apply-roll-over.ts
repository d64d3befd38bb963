import type { LegalBasis, OutlineNode } from '../recognised-plan.ts';
import {
  decisionOn,
  type RollDecisions,
  type RollDuty,
  type RollProposal,
  type RollSource,
  type RollTask,
} from './roll-over.ts';

/** What the new plan is made of. Tasks and duties keep the id of what they came from. */
export type RolledPlan = Omit<RollSource, 'year'>;

/**
 * The plan of the next year by what was decided: texts accepted, kept or written by hand, parts left out. A text without a proposal is
 * taken over as it is.
 * @throws RangeError while a proposal is undecided
 */
export function applyRollOver(
  source: RollSource,
  proposals: readonly RollProposal[],
  decisions: RollDecisions,
): RolledPlan {
  const results = new Map(proposals.map((proposal) => [proposal.id, resultOf(proposal, decisions)]));
  const text = (id: string, before: string) => {
    const result = results.get(id);
    return result === undefined ? before : result;
  };
  const kept = <T>(
    rows: readonly T[],
    idOf: (row: T, n: number) => string,
    make: (row: T, id: string) => T,
  ): T[] => rows.flatMap((row, n) => (results.get(idOf(row, n)) === null ? [] : [make(row, idOf(row, n))]));

  return {
    title: text('title', source.title) ?? source.title,
    opening: kept(
      source.opening,
      (_, n) => `opening.${n}`,
      (paragraph, id) => text(id, paragraph) ?? '',
    ),
    legalBases: kept(
      source.legalBases,
      (_, n) => `base.${n}`,
      (basis, id) => withText(basis, text(id, basis.text) ?? ''),
    ),
    outline: rollOutline(source.outline, '', text),
    movements: kept(
      source.movements,
      (_, n) => `movement.${n}`,
      (movement, id) => ({ ...movement, name: text(id, movement.name) ?? '' }),
    ),
    annexes: source.annexes.map((annex) => ({
      ...annex,
      title: annex.title === null ? null : (text(`annex.${annex.number}`, annex.title) ?? annex.title),
    })),
    tasks: kept<RollTask>(
      source.tasks,
      ({ id }) => `task.${id}.content`,
      (task, id) => ({
        ...task,
        content: text(id, task.content) ?? '',
        section: text(`task.${task.id}.section`, task.section) ?? '',
        deadlineText: text(`task.${task.id}.deadline`, task.deadlineText) ?? '',
        agenda: (text(`task.${task.id}.agenda`, task.agenda.join('\n')) ?? '')
          .split('\n')
          .map((point) => point.trim())
          .filter(Boolean),
      }),
    ),
    duties: kept<RollDuty>(
      source.duties,
      ({ id }) => `duty.${id}.text`,
      (duty, id) => ({
        ...duty,
        text: text(id, duty.text) ?? '',
        deadlineText: text(`duty.${duty.id}.deadline`, duty.deadlineText) ?? '',
      }),
    ),
  };
}

/** The text that stays; null: left out. */
function resultOf(proposal: RollProposal, decisions: RollDecisions): string | null {
  const decision = decisionOn(proposal, decisions);
  switch (decision?.decision) {
    case 'accept':
      return proposal.after;
    case 'keep':
      return proposal.before;
    case 'edit':
      return decision.value ?? proposal.before;
    case 'drop':
      return null;
    case undefined:
      throw new RangeError(`undecided: ${proposal.id}`);
  }
}

/** A legal basis that was rewritten is another document: what was known of the old one no longer holds. */
function withText(basis: LegalBasis, text: string): LegalBasis {
  return text === basis.text ? basis : { text, number: null, date: null };
}

function rollOutline(
  nodes: readonly OutlineNode[],
  path: string,
  text: (id: string, before: string) => string | null,
): OutlineNode[] {
  return nodes.map((node, n) => {
    const at = path === '' ? String(n) : `${path}.${n}`;
    return {
      ...node,
      title: text(`outline.${at}.title`, node.title) ?? node.title,
      paragraphs: node.paragraphs.flatMap((paragraph, p) => text(`outline.${at}.p${p}`, paragraph) ?? []),
      children: rollOutline(node.children, at, text),
    };
  });
}
