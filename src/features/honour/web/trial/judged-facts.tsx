import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { TypedFacts } from '../../model/trial.ts';
import type { TrialQuestions } from '../../model/trial-questions.ts';
import classes from './trial.module.css';

const messages = defineMessages({
  vi: {
    said: 'Đánh dấu điều đã đạt',
    saidHint: 'Chưa đánh dấu điều nào thì coi là chưa rõ.',
    judged: 'Đánh giá của người, cơ quan có thẩm quyền',
    open: 'Chưa đánh giá',
    yes: 'Đạt',
    no: 'Không đạt',
  },
  en: {
    said: 'Tick what is met',
    saidHint: 'While nothing is ticked, it is not known.',
    judged: 'Judgement of the persons and bodies in charge',
    open: 'Not judged yet',
    yes: 'Met',
    no: 'Not met',
  },
});

interface Props {
  facts: TypedFacts;
  onChange: (change: Partial<TypedFacts>) => void;
}

/** What is met or not by what is known of the nominee. */
export function SaidFacts({ said, facts, onChange }: Props & Pick<TrialQuestions, 'said'>) {
  const words = useMessages(messages);
  if (said.length === 0) return null;
  return (
    <section className={classes.part} aria-label={words.said}>
      <h3>{words.said}</h3>
      <p className={classes.quiet}>{words.saidHint}</p>
      {said.map(({ key, text }) => (
        <Checkbox
          key={key}
          label={text}
          checked={facts.said.includes(key)}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ said: checked ? [...facts.said, key] : facts.said.filter((each) => each !== key) })
          }
        />
      ))}
    </section>
  );
}

/** What people and bodies in charge judge. */
export function JudgedFacts({ judged, facts, onChange }: Props & Pick<TrialQuestions, 'judged'>) {
  const words = useMessages(messages);
  if (judged.length === 0) return null;
  return (
    <section className={classes.part} aria-label={words.judged}>
      <h3>{words.judged}</h3>
      {judged.map(({ code, text, percent }) => (
        <Judged
          key={code}
          text={text}
          percent={percent}
          value={facts.judged[code] ?? ''}
          onChange={(value) => onChange({ judged: { ...facts.judged, [code]: value } })}
        />
      ))}
    </section>
  );
}

function Judged({
  text,
  percent,
  value,
  onChange,
}: {
  text: string;
  percent: boolean;
  value: string;
  onChange: (value: string) => void;
}) {
  const words = useMessages(messages);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control stands inside, as one of two kinds
    <label className={classes.judged}>
      <span>{text}</span>
      {percent ? (
        <TextInput
          inputMode="decimal"
          maxLength={6}
          rightSection="%"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <NativeSelect
          value={value}
          data={[
            { value: '', label: words.open },
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </label>
  );
}
