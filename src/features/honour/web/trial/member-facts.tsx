import { TextInput } from '@mantine/core';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { TypedFacts } from '../../model/trial.ts';
import type { TrialQuestions } from '../../model/trial-questions.ts';
import classes from './trial.module.css';

const messages = defineMessages({
  vi: {
    members: 'Cá nhân trong tập thể',
    memberCount: 'Số cá nhân',
    percent: (what: string) => `Tỷ lệ (%) ${what}`,
    holders: (what: string) => `Số người đạt ${what}`,
  },
  en: {
    members: 'Members',
    memberCount: 'How many members',
    percent: (what: string) => `Share (%) ${what}`,
    holders: (what: string) => `How many hold ${what}`,
  },
});

/** How many members a collective has, and how many of them hold or reached what is asked. */
export function MemberFacts({
  questions: { shares, holders },
  facts,
  nameOf,
  onChange,
}: {
  questions: TrialQuestions;
  facts: TypedFacts;
  /** What an award or a standard is called. */
  nameOf: (code: string) => string;
  onChange: (change: Partial<TypedFacts>) => void;
}) {
  const words = useMessages(messages);
  const count = (label: string, value: string, onText: (text: string) => void) => (
    <TextInput
      key={label}
      label={label}
      inputMode="decimal"
      maxLength={8}
      value={value}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
  return (
    <section className={classes.part} aria-label={words.members}>
      <h3>{words.members}</h3>
      <div className={classes.figures}>
        {count(words.memberCount, facts.memberCount, (memberCount) => onChange({ memberCount }))}
        {shares.map((code) =>
          count(words.percent(nameOf(code)), facts.percent[code] ?? '', (text) =>
            onChange({ percent: { ...facts.percent, [code]: text } }),
          ),
        )}
        {holders.map((code) =>
          count(words.holders(nameOf(code)), facts.holders[code] ?? '', (text) =>
            onChange({ holders: { ...facts.holders, [code]: text } }),
          ),
        )}
      </div>
    </section>
  );
}
