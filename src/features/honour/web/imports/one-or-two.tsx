import { Button } from '@mantine/core';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { DecideMany, DoubtsView } from '../../server/imports/import.schema.ts';
import { birthText } from './birth-text.ts';
import { Doubt } from './doubt-answers.tsx';

const messages = defineMessages({
  vi: {
    title: (name: string, other: string) => `“${name}” và “${other}” là một hay hai người?`,
    unit: (unit: string, row: number) => `${unit}; người kia ở hàng ${row}.`,
    born: (name: string, birth: string) => `${name} (sinh ${birth})`,
    one: 'Cùng một người',
    two: 'Hai người khác nhau',
  },
  en: {
    title: (name: string, other: string) => `Are “${name}” and “${other}” one person or two?`,
    unit: (unit: string, row: number) => `${unit}; the other one is in row ${row}.`,
    born: (name: string, birth: string) => `${name} (born ${birth})`,
    one: 'The same person',
    two: 'Two people',
  },
});

/** Two spellings of new people of a unit: a person says whether they are one. */
export function OneOrTwo({
  spelling,
  busy,
  onApply,
}: {
  spelling: DoubtsView['spellings'][number];
  busy: boolean;
  onApply: (about: DecideMany['about']) => void;
}) {
  const words = useMessages(messages);
  const called = (name: string, birth: string | null) =>
    birth === null ? name : words.born(name, birthText(birth));
  const { name, birth, other, otherBirth, unitName, row, count } = spelling;
  return (
    <Doubt
      title={words.title(called(name, birth), called(other, otherBirth))}
      count={count}
      code="spelled-alike"
    >
      <span>{words.unit(unitName, row)}</span>
      <Button size="compact-md" disabled={busy} onClick={() => onApply('same-person')}>
        {words.one}
      </Button>
      <Button size="compact-md" disabled={busy} onClick={() => onApply('two-people')}>
        {words.two}
      </Button>
    </Doubt>
  );
}
