import type { OfficialDocument } from '../official-document.ts';
import { printDocument } from '../print-document.ts';
import type { PrintedAnnex, PrintedDocument } from '../printed.ts';
import { blocksHtml } from './blocks-html.ts';
import { element, escapeHtml, words } from './markup.ts';

export interface HtmlOptions {
  /** Level of the document's own heading: one below the heading of the page around it. */
  startLevel?: number;
}

/**
 * An official document as a fragment of HTML for the screen and for printing from it: a sheet of paper for the text and one for each
 * annex. All text is escaped, nothing in it runs or loads; `ui/document/official-paper.css` gives it its look.
 *
 * @throws RangeError when the date of the head is not an ISO day
 */
export function renderHtml(document: OfficialDocument, { startLevel = 2 }: HtmlOptions = {}): string {
  const printed = printDocument(document);
  const sheets = [
    mainSheet(printed, startLevel),
    ...printed.annexes.map((annex) => annexSheet(annex, startLevel)),
  ];
  return element('article', 'document', `\n${sheets.join('\n')}\n`, ' lang="vi"');
}

function mainSheet(printed: PrintedDocument, level: number): string {
  const { typeName, subject, authority, bases, resolves, addressees } = printed;
  const title = typeName === null ? '' : titleHtml(typeName, subject ?? '', level);
  return sheet('portrait', [
    headHtml(printed.head),
    title,
    addressees === null ? '' : addresseesHtml(addressees),
    authority === null ? '' : words('authority', authority),
    ...bases.map((basis) => words('basis', basis)),
    resolves === null ? '' : words('resolves', resolves),
    blocksHtml(printed.body, title === '' ? level - 1 : level, 'portrait'),
    closingHtml(printed),
  ]);
}

function annexSheet({ heading, title, reference, orientation, body }: PrintedAnnex, level: number): string {
  const lines = [heading, title].filter((line) => line !== null && line !== '');
  const spans = [
    ...(heading === null ? [] : [element('span', 'annex-number', escapeHtml(heading))]),
    element('span', 'annex-title', escapeHtml(title)),
  ];
  return sheet(orientation, [
    lines.length === 0 ? '' : element(`h${level}`, 'title', spans.join(' ')),
    reference === null ? '' : element('p', 'reference', element('span', 'short-line', escapeHtml(reference))),
    blocksHtml(body, level, orientation),
  ]);
}

function sheet(orientation: string, parts: readonly string[]): string {
  const inner = parts.filter((part) => part !== '').join('\n');
  return element('section', `sheet official-${orientation}`, `\n${inner}\n`);
}

function headHtml(head: PrintedDocument['head']): string {
  const { superior, issuer, nation, motto, number, about, placeAndDate } = head;
  const cells = [
    (superior === null ? '' : words('superior', superior)) +
      element('p', 'issuer', element('span', 'short-line', escapeHtml(issuer))),
    words('nation', nation) + element('p', 'motto', element('span', 'full-line', escapeHtml(motto))),
    words('number', number) + (about === null ? '' : words('about', about)),
    words('place-and-date', placeAndDate),
  ];
  return element('div', 'head', cells.map((inner) => `<div>${inner}</div>`).join('\n'));
}

function titleHtml(typeName: string, subject: string, level: number): string {
  const type = element('span', 'type-name', escapeHtml(typeName));
  const about =
    subject === '' ? '' : ` ${element('span', 'subject official-short-line', escapeHtml(subject))}`;
  return element(`h${level}`, 'title', type + about);
}

function addresseesHtml({ label, lines }: { label: string; lines: string[] }): string {
  const [only = '', ...others] = lines;
  if (others.length === 0) return words('addressee-line', `${label} ${only}`);
  return element('div', 'addressees', words('label', label) + element('ul', 'lines', listItems(lines)));
}

function closingHtml({ signatures, recipients }: PrintedDocument): string {
  const signed = signatures.map(({ lines, name }) =>
    element(
      'div',
      'signature',
      lines.map((line) => words('capacity', line)).join('') + (name === null ? '' : words('signer', name)),
    ),
  );
  const list =
    recipients === null
      ? ''
      : element(
          'div',
          'recipients',
          words('label', recipients.label) + element('ul', 'lines', listItems(recipients.lines)),
        );
  if (signed.length === 0 && list === '') return '';
  return signed.length > 1
    ? element('div', 'closing', signed.join('')) + list
    : element('div', 'closing', (list || '<div></div>') + signed.join(''));
}

/** The dashes stand in the lines. */
function listItems(lines: readonly string[]): string {
  return lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
}
