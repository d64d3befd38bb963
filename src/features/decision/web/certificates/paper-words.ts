import { defineMessages } from '../../../../ui/i18n/messages.ts';
import type { CertificateLayout } from '../../model/certificates/layout.ts';

type Paper = CertificateLayout['paper'];
type Orientation = CertificateLayout['orientation'];

const named = (paper: Paper, orientation: string) => `${paper.toUpperCase()} ${orientation}`;

/** What papers are called. */
export const PAPER_WORDS = defineMessages({
  vi: {
    of: (paper: Paper, orientation: Orientation) =>
      named(paper, { landscape: 'ngang', portrait: 'dọc' }[orientation]),
  },
  en: { of: named },
});

const CHOICES = [
  ['a4', 'landscape'],
  ['a4', 'portrait'],
  ['a3', 'landscape'],
  ['a3', 'portrait'],
] as const;

/** The choice of papers; `paperOf` takes a value apart. */
export const paperOptions = (nameOf: (paper: Paper, orientation: Orientation) => string) =>
  CHOICES.map(([paper, orientation]) => ({
    value: `${paper} ${orientation}`,
    label: nameOf(paper, orientation),
  }));

/** The paper and how it lies, out of a choice of the list; A4 across where it says nothing known. */
export function paperOf(value: string): readonly [Paper, Orientation] {
  return CHOICES.find(([paper, orientation]) => value === `${paper} ${orientation}`) ?? CHOICES[0];
}
