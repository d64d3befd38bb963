import type { PlanProse } from '../../model/text/editor-document.ts';
import type { AnnexHead, OutlineInput } from '../../server/plan.schema.ts';
import type { PlanDocumentView } from '../../server/plan-document.schema.ts';

/** What the form holds; lists are texts with one entry a line. */
export type PlanTextValues = {
  title: string;
  superior: string;
  issuer: string;
  place: string;
  legalBases: string;
  prose: PlanProse;
  annexes: AnnexText[];
  authority: string;
  capacity: string;
  position: string;
  signer: string;
  recipients: string;
  version: number;
};

/** An annex with its columns one a line. */
export type AnnexText = { number: number; title: string; columns: string };

/** The document as the form shows it. */
export function textValues(document: PlanDocumentView): PlanTextValues {
  return {
    title: document.title,
    superior: document.superior ?? '',
    issuer: document.issuer ?? '',
    place: document.place ?? '',
    legalBases: document.legalBases.map(({ text }) => text).join('\n'),
    prose: { opening: document.opening, outline: document.outline.map(withoutSource) },
    annexes: document.annexes.map(({ number, title, columns }) => ({
      number,
      title: title ?? '',
      columns: columns.join('\n'),
    })),
    authority: document.signer?.authority ?? '',
    capacity: document.signer?.capacity ?? '',
    position: document.signer?.position ?? '',
    signer: document.signer?.name ?? '',
    recipients: document.recipients.join('\n'),
    version: document.version,
  };
}

/** The request that saves the form. A legal basis that has not changed keeps its number and day; of others the server finds them. */
export function textBody(values: PlanTextValues, document: PlanDocumentView): object {
  const known = new Map(document.legalBases.map((basis) => [basis.text, basis]));
  const orNull = (text: string) => text.trim() || null;
  return {
    version: values.version,
    title: values.title,
    superior: orNull(values.superior),
    issuer: orNull(values.issuer),
    place: orNull(values.place),
    legalBases: linesOf(values.legalBases).map(
      (text) => known.get(text) ?? { text, number: null, date: null },
    ),
    opening: values.prose.opening,
    outline: values.prose.outline,
    annexes: values.annexes.map(
      ({ number, title, columns }): AnnexHead => ({
        number,
        title: orNull(title),
        columns: linesOf(columns),
      }),
    ),
    signer: {
      authority: orNull(values.authority),
      capacity: orNull(values.capacity),
      position: orNull(values.position),
      name: orNull(values.signer),
    },
    recipients: linesOf(values.recipients),
  };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A part without the place in the file it was read from. */
function withoutSource(part: OutlineInput): OutlineInput {
  const { number, title, level, paragraphs, tables } = part;
  const children = part.children.map(withoutSource);
  return { number, title, level, paragraphs, ...(tables && { tables }), children };
}
