import { useLanguage } from '../i18n/language.ts';
import type { Bilingual } from '../i18n/messages.ts';
import { TONES, type Tone } from '../theme/colors.ts';
import classes from './status.module.css';

/** One state: its word in both languages and its colour. */
export type StatusWord = Bilingual & { readonly tone: Tone };

/** The words and colours of all states of one kind of object; the one table that list, detail and filters use. */
export type StatusTable<S extends string> = Readonly<Record<S, StatusWord>>;

/** The state of an object as a word on its colour. */
export function StatusBadge<S extends string>({ of, value }: { of: StatusTable<S>; value: S }) {
  const status = of[value];
  return <ToneBadge tone={status.tone}>{status[useLanguage()]}</ToneBadge>;
}

/** A word on a colour, where the word is no state, such as "trễ hạn". */
export function ToneBadge({ tone, children }: { tone: Tone; children: string }) {
  const { text, ground, edge } = TONES[tone];
  return (
    <span className={classes.badge} style={{ color: text, background: ground, borderColor: edge }}>
      {children}
    </span>
  );
}
