import type { Table } from 'docx';
import type { PrintedDocument } from '../printed.ts';
import { AREA, SIZES, widthOf } from './measures.ts';
import { plainTable } from './plain-table.ts';
import { rule } from './rule.ts';
import { centred, line } from './text.ts';

const GAP = 200;
/** The right column takes no more of the page than this. */
const MOST = 0.64;

/** Issuer and number on the left, the State's name, place and date on the right (Decree 30/2020/NĐ-CP, annex I, section II.1–4). */
export function head({
  superior,
  issuer,
  nation,
  motto,
  number,
  about,
  placeAndDate,
}: PrintedDocument['head']): Table {
  const bold = { size: SIZES.nation, bold: true };
  const mottoWidth = widthOf(motto, { size: SIZES.motto, bold: true });
  const widest = Math.max(widthOf(nation, bold), mottoWidth, widthOf(placeAndDate, { size: SIZES.motto }));
  // A little more than measured: offices without the font have one that is a little wider.
  const right = Math.round(Math.min(widest * 1.015 + 40, AREA.portrait * MOST));
  const left = AREA.portrait - right - GAP;
  const issuerWidth = Math.min(widthOf(issuer, bold), left);
  return plainTable(
    [left, GAP, right],
    [
      {
        cells: [
          [
            ...(superior === null
              ? []
              : [centred('Superior', superior, { size: SIZES.nation, within: left })]),
            centred('Issuer', issuer, { ...bold, within: left }),
            rule(issuerWidth * 0.4, left),
          ],
          [line('Number', '')],
          [line('Nation', nation), line('Motto', motto), rule(mottoWidth, right)],
        ],
      },
      {
        cells: [
          [
            line('Number', number, { spacing: { before: 120 } }),
            ...(about === null ? [] : [centred('About', about, { size: SIZES.number, within: left })]),
          ],
          [line('Number', '')],
          [line('PlaceAndDate', placeAndDate, { spacing: { before: 120 } })],
        ],
      },
    ],
  );
}
