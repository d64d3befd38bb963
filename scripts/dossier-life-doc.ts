import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commendationPolicy } from '../src/features/commendation/model/commendation.policy.ts';
import {
  DOSSIER_LIFE,
  DOSSIER_STATES,
  DOSSIER_STEPS,
  type DossierState,
  type DossierStep,
  type DossierTransition,
} from '../src/features/commendation/model/dossier-life.ts';
import { DOSSIER_PARTS, DOSSIER_SEALS } from '../src/features/commendation/model/dossier-seals.ts';
import { DOSSIER_STATE_WORDS, DOSSIER_STEP_WORDS } from '../src/features/commendation/model/dossier-words.ts';

const FILE = join(import.meta.dirname, '../docs/dossier-life.md');

interface Row {
  from: DossierState;
  step: DossierStep;
  transition: DossierTransition;
}

const rows: readonly Row[] = DOSSIER_STATES.flatMap((from) =>
  DOSSIER_STEPS.flatMap((step) => {
    const transition = DOSSIER_LIFE[from][step];
    return transition === undefined ? [] : [{ from, step, transition }];
  }),
);
const node = (state: DossierState) => state.replaceAll('-', '_');
const roles = ({ act }: DossierTransition) =>
  act === null ? 'the application' : commendationPolicy[act].join(', ');

/** The page on the life of a dossier, made from the tables that server and screen use. */
export function dossierLifeDoc(): string {
  return `# The life of a dossier

This page is made by \`node scripts/dossier-life-doc.ts\` from \`src/features/commendation/model/dossier-life.ts\`, and a test says when
it is old.

## States and steps

\`\`\`mermaid
stateDiagram-v2
${DOSSIER_STATES.map((state) => `  ${node(state)}: ${DOSSIER_STATE_WORDS[state].vi}`).join('\n')}
  [*] --> draft
${rows.map(({ from, step, transition }) => `  ${node(from)} --> ${node(transition.to)}: ${DOSSIER_STEP_WORDS[step].vi}`).join('\n')}
\`\`\`

| state | step | becomes | at the unit of | roles | needs |
|---|---|---|---|---|---|
${rows
  .map(
    ({ from, step, transition }) =>
      `| ${from} | ${step} (${DOSSIER_STEP_WORDS[step].vi}) | ${transition.to} | ${transition.side} | ${roles(transition)} | ${transition.needs.join(', ') || '–'} |`,
  )
  .join('\n')}

What each need means stands at \`DossierNeed\`.

## Which part is open in which state

A part that is not open is sealed: nothing in it can be changed or cleared.

| part | side | ${DOSSIER_STATES.join(' | ')} |
|---|---|${DOSSIER_STATES.map(() => '---|').join('')}
${DOSSIER_PARTS.map((part) => {
  const { side, open } = DOSSIER_SEALS[part];
  return `| ${part} | ${side} | ${DOSSIER_STATES.map((state) => (open.includes(state) ? 'open' : '–')).join(' | ')} |`;
}).join('\n')}
`;
}

/** Whether the page in the repository is the one that would be made now. */
export const isDossierLifeDocFresh = () => readFileSync(FILE, 'utf8') === dossierLifeDoc();

if (import.meta.main) writeFileSync(FILE, dossierLifeDoc());
