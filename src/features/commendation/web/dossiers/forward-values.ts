import { api } from '../../../../ui/api/api.ts';
import type { Option } from '../../../../ui/form/fields.tsx';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import type { ForwardedOnPaper } from '../../server/dossiers/submission.schema.ts';

/** Into a round above, with a letter drafted here, or by a letter that went on paper already. */
export type Way = 'here' | 'draft' | 'paper';

type ForwardValues = ReturnType<typeof forwardValues>;

/** What the form holds before anything is typed. */
export function forwardValues(way: Way, subject: string) {
  return {
    way,
    roundId: null as Option | null,
    title: '',
    subject,
    addressee: '',
    letterNumber: '',
    letterDate: null as string | null,
  };
}

/** `missing` for each empty field that the chosen way asks for. */
export function whatIsMissing(values: ForwardValues, missing: string) {
  const empty = (text: string) => (text.trim() === '' ? missing : undefined);
  if (values.way === 'here')
    return { roundId: values.roundId === null ? missing : undefined, title: empty(values.title) };
  const addressee = empty(values.addressee);
  return values.way === 'draft'
    ? { addressee, subject: empty(values.subject) }
    : {
        addressee,
        letterNumber: empty(values.letterNumber),
        letterDate: values.letterDate === null ? missing : undefined,
      };
}

/** Sends the dossiers the chosen way. @returns the dossier above, or what was made for an authority outside */
export async function forward(
  { way, roundId, title, subject, addressee, letterNumber, letterDate }: ForwardValues,
  dossierIds: readonly string[],
  key: string,
): Promise<DossierView | ForwardedOnPaper> {
  if (way === 'here')
    return api.post<DossierView>(
      '/api/dossier-submissions',
      { roundId: roundId?.value, dossierIds, title },
      { key },
    );
  const letter =
    way === 'draft'
      ? { sort: 'draft', title: subject }
      : { sort: 'issued', number: letterNumber, date: letterDate };
  return api.post<ForwardedOnPaper>(
    '/api/dossier-submissions/on-paper',
    { dossierIds, addressee, letter },
    { key },
  );
}
