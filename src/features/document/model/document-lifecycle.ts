import type { DocumentAct } from './document.policy.ts';

/** `received` is the one state of what others have issued. */
export const DOCUMENT_STATES = ['draft', 'numbered', 'signed', 'issued', 'withdrawn', 'received'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** What can be done with a document as a whole, in the order the screen offers it. */
export const DOCUMENT_STEPS = ['number', 'sign', 'record-signed', 'issue', 'withdraw'] as const;
export type DocumentStep = (typeof DOCUMENT_STEPS)[number];

/** What a step asks of the document: `pdf`, a PDF made after the number was given; `scan`, the signed paper as a file. */
export type DocumentNeed = 'pdf' | 'scan';

export interface DocumentTransition {
  to: DocumentState;
  act: DocumentAct;
  needs: readonly DocumentNeed[];
}

/**
 * The life of a document that the unit issues: state × step. A number is given before signing, since it stands in what is signed
 * (Decree 30/2020/NĐ-CP, article 15). `record-signed` is for a paper signed by hand and stamped: its scan is kept.
 * Withdrawing before the document went out cancels its number; afterwards the number stays with the withdrawn document.
 */
export const DOCUMENT_LIFE: Readonly<
  Record<DocumentState, Partial<Record<DocumentStep, DocumentTransition>>>
> = {
  draft: {
    number: { to: 'numbered', act: 'document.number', needs: [] },
    withdraw: { to: 'withdrawn', act: 'document.write', needs: [] },
  },
  numbered: {
    sign: { to: 'signed', act: 'document.sign', needs: ['pdf'] },
    'record-signed': { to: 'signed', act: 'document.issue', needs: ['scan'] },
    withdraw: { to: 'withdrawn', act: 'document.number', needs: [] },
  },
  signed: {
    issue: { to: 'issued', act: 'document.issue', needs: [] },
    withdraw: { to: 'withdrawn', act: 'document.issue', needs: [] },
  },
  issued: { withdraw: { to: 'withdrawn', act: 'document.issue', needs: [] } },
  withdrawn: {},
  received: {},
};

/**
 * Fields that open and close together: `head` (kind, subject, issuer, signer, days of a received document), `circulation`
 * (validity, made known, addressees), `files`, `links` to other documents.
 */
const FIELD_GROUPS = ['head', 'circulation', 'files', 'links'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

const all = { head: true, circulation: true, files: true, links: true } as const;
const none = { head: false, circulation: false, files: false, links: false } as const;

/** Which fields may still change in which state. A signed file never changes, so files close with the signature. */
const OPEN_FIELDS: Readonly<Record<DocumentState, Readonly<Record<FieldGroup, boolean>>>> = {
  draft: all,
  numbered: { ...all, head: false },
  signed: { ...none, circulation: true, links: true },
  issued: { ...none, circulation: true, links: true },
  withdrawn: none,
  received: all,
};

/** What the rules look at besides the state. */
export interface DocumentFacts {
  state: DocumentState;
  /** The newest version is a PDF of the document as it stands now, with its number. */
  hasPdf: boolean;
  /** Its words come from another feature, such as a plan; they are changed there. */
  generated: boolean;
  /** The files were made from the words as they stand now. */
  rendered: boolean;
}

/** What a person may do now: steps, and `edit`, `circulate`, `add-file`, `link`, `render`. */
export type DocumentVerb = DocumentStep | 'edit' | 'circulate' | 'add-file' | 'link' | 'render';

/** The verbs open to a person who `may` do these acts at the document's unit. */
export function allowedVerbs(document: DocumentFacts, may: (act: DocumentAct) => boolean): DocumentVerb[] {
  const open = OPEN_FIELDS[document.state];
  const steps = DOCUMENT_STEPS.filter((step) => {
    const transition = DOCUMENT_LIFE[document.state][step];
    if (transition === undefined || !may(transition.act)) return false;
    return !transition.needs.includes('pdf') || document.hasPdf;
  });
  const edits: [DocumentVerb, boolean][] = [
    ['edit', open.head && !document.generated],
    ['circulate', open.circulation],
    ['add-file', open.files],
    ['link', open.links],
    ['render', open.files && document.generated && !document.rendered],
  ];
  const mayWrite = may('document.write');
  return [...steps, ...edits.filter(([, isOpen]) => isOpen && mayWrite).map(([verb]) => verb)];
}

/** Whether others than its makers may read a document in `state`, where it was made known or sent to them. */
export function isOut(state: DocumentState): boolean {
  return state === 'issued' || state === 'received' || state === 'withdrawn';
}
