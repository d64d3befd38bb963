import type { Calendar } from '../../../../law/calendar/index.ts';
import type { OutlineNode } from '../recognised-plan.ts';
import { proposeDeadline } from './propose-deadline.ts';
import type { RollFlag, RollProposal, RollSource, RollTask } from './roll-over.ts';
import { applyTextChanges, findTextChanges, losesRoundness } from './text-changes.ts';

type Place = Pick<RollProposal, 'id' | 'place' | 'field' | 'of' | 'mayDrop'>;

/**
 * Everything in the plan `source` that a person should look at before it becomes the plan of the year `to`: a proposal for each text
 * that speaks of its year and for each dated completion time. Texts without a proposal are taken over as they are.
 */
export function proposeRollOver(source: RollSource, to: number, calendar: Calendar): RollProposal[] {
  const text = (place: Place, before: string, flags: RollFlag[] = []) =>
    proposeText(place, before, { from: source.year, to, flags });
  return [
    ...text({ id: 'title', place: 'head', field: 'title', of: '', mayDrop: false }, source.title),
    ...source.opening.flatMap((paragraph, n) =>
      text({ id: `opening.${n}`, place: 'head', field: 'text', of: '', mayDrop: true }, paragraph),
    ),
    ...source.legalBases.flatMap((basis, n) => {
      const recent = basis.date !== null && Math.abs(Number(basis.date.slice(0, 4)) - source.year) <= 1;
      const place: Place = { id: `base.${n}`, place: 'bases', field: 'text', of: '', mayDrop: true };
      return text(place, basis.text, recent ? ['basis'] : []);
    }),
    ...outlineProposals(source.outline, '', '', text),
    ...source.movements.flatMap(({ name }, n) =>
      text({ id: `movement.${n}`, place: 'movements', field: 'text', of: '', mayDrop: true }, name),
    ),
    ...source.annexes.flatMap(({ number, title }) =>
      title === null
        ? []
        : text({ id: `annex.${number}`, place: 'tasks', field: 'title', of: '', mayDrop: false }, title),
    ),
    ...source.tasks.flatMap((task) => taskProposals(task, source.year, to, calendar)),
    ...source.duties.flatMap((duty) => [
      ...text(
        { id: `duty.${duty.id}.text`, place: 'duties', field: 'text', of: '', mayDrop: true },
        duty.text,
      ),
      ...proposeDeadline(
        { id: `duty.${duty.id}.deadline`, place: 'duties', of: duty.text },
        { text: duty.deadlineText, content: duty.text, from: source.year, to, calendar },
      ),
    ]),
  ];
}

function proposeText(
  place: Place,
  before: string,
  { from, to, flags }: { from: number; to: number; flags: RollFlag[] },
): RollProposal[] {
  const changes = findTextChanges(before, from, to);
  const oneOff = changes.some(losesRoundness);
  const all: RollFlag[] = [...flags, ...(oneOff ? (['one-off'] as const) : [])];
  if (changes.length === 0 && all.length === 0) return [];
  return [
    {
      ...place,
      before,
      after: applyTextChanges(before, changes),
      changes: changes.map(({ kind, before: old, after }) => ({ kind, before: old, after })),
      flags: all,
      day: null,
      lunar: null,
      safe: all.length === 0 && changes.every(({ safe }) => safe),
    },
  ];
}

type TextRule = (place: Place, before: string) => RollProposal[];

function outlineProposals(
  nodes: readonly OutlineNode[],
  path: string,
  above: string,
  text: TextRule,
): RollProposal[] {
  return nodes.flatMap((node, n) => {
    const at = path === '' ? String(n) : `${path}.${n}`;
    const of = [node.number, node.title].filter(Boolean).join('. ');
    const place = { place: 'text', of: of === '' ? above : of, mayDrop: false } as const;
    return [
      ...text({ ...place, id: `outline.${at}.title`, field: 'title', of: above }, node.title),
      ...node.paragraphs.flatMap((paragraph, p) =>
        text({ ...place, id: `outline.${at}.p${p}`, field: 'text', mayDrop: true }, paragraph),
      ),
      ...outlineProposals(node.children, at, of, text),
    ];
  });
}

function taskProposals(task: RollTask, from: number, to: number, calendar: Calendar): RollProposal[] {
  const place = task.agenda.length > 0 ? ('sessions' as const) : ('tasks' as const);
  const of = task.number === '' ? task.content : `${task.number}. ${task.content}`;
  const base = { place, of };
  const at = `task.${task.id}`;
  return [
    ...proposeText({ ...base, id: `${at}.content`, field: 'text', mayDrop: true }, task.content, {
      from,
      to,
      flags: task.cancelled ? ['cancelled'] : [],
    }),
    ...proposeText({ ...base, id: `${at}.section`, field: 'section', mayDrop: false }, task.section, {
      from,
      to,
      flags: [],
    }),
    ...proposeDeadline(
      { ...base, id: `${at}.deadline` },
      { text: task.deadlineText, content: task.content, from, to, calendar },
    ),
    ...proposeText({ ...base, id: `${at}.agenda`, field: 'agenda', mayDrop: false }, task.agenda.join('\n'), {
      from,
      to,
      flags: [],
    }),
  ];
}
