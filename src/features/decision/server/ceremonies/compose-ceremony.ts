import { cells, paragraph } from '../../../../documents/official/blocks.ts';
import {
  type Block,
  type OfficialDocument,
  type Row,
  type Table,
  textOf,
} from '../../../../documents/official/official-document.ts';
import { roman } from '../../../../documents/roman.ts';
import { lowerFirst } from '../../../../documents/words.ts';
import { PRESENCE_WORDS, type Presence } from '../../model/ceremonies/presence.ts';
import { placeOf } from '../default-words.ts';

/** A line of a ceremony as its list prints it, in order. */
export interface PrintedCeremonyLine {
  subjectName: string;
  subjectDetail: string | null;
  awardName: string;
  presenter: string | null;
  presence: Presence;
  representative: string | null;
}

export interface CeremonyFacts {
  /** As the head of its documents names it. */
  issuer: string;
  superiorName: string | null;
  unitName: string;
  title: string;
  /** `08 giờ 00 ngày 20/12/2026` */
  time: string;
  place: string;
  year: number;
  lines: readonly PrintedCeremonyLine[];
}

/** A run of lines that follow one another and are of one award. */
interface Turn {
  awardName: string;
  lines: PrintedCeremonyLine[];
}

/** The list of a ceremony as an official document: who receives what from whom, in order, in person or by whom instead. Pure. */
export function composeCeremony(facts: CeremonyFacts): OfficialDocument {
  const { lines, title } = facts;
  const turns = turnsOf(lines);
  return {
    kind: 'notice',
    head: {
      superior: facts.superiorName,
      issuer: facts.issuer,
      number: null,
      symbol: null,
      place: placeOf(facts.unitName),
      date: null,
      year: facts.year,
    },
    subject: `Thứ tự trao thưởng tại ${lowerFirst(title)}`,
    addressees: [],
    authority: null,
    bases: [],
    body: [
      paragraph(`Thời gian: ${facts.time}.`),
      paragraph(`Địa điểm: ${facts.place}.`),
      paragraph(`Tổng số ${lines.length} lượt trao, theo thứ tự:`),
      ...turns.map(
        ({ awardName, lines: own }): Block => ({
          type: 'item',
          mark: '-',
          depth: 0,
          text: textOf(`${awardName}: ${own.length} lượt;`),
        }),
      ),
      paragraph('(Có danh sách kèm theo)'),
    ],
    signatures: [{ authority: null, position: ['Ban Tổ chức'], name: null }],
    recipients: ['Ban Tổ chức buổi lễ', 'Người trao, người nhận', 'Lưu: VT'],
    annexes: [
      {
        number: null,
        title: 'Danh sách trao thưởng',
        reference: null,
        orientation: 'landscape',
        body: [ceremonyTable(turns)],
      },
    ],
  };
}

function ceremonyTable(turns: readonly Turn[]): Table {
  let number = 0;
  return {
    type: 'table',
    caption: 'Danh sách trao thưởng',
    orientation: 'landscape',
    columns: [
      { title: 'STT', width: 6, align: 'centre' },
      { title: 'Tập thể, cá nhân', width: 28 },
      { title: 'Chức vụ, đơn vị', width: 30 },
      { title: 'Người trao', width: 26 },
      { title: 'Người nhận', width: 26 },
    ],
    rows: turns.flatMap(({ awardName, lines }, i): Row[] => [
      { type: 'section', text: `${roman(i + 1)}. ${awardName}` },
      ...lines.map((line) => {
        number += 1;
        return cells(
          String(number),
          line.subjectName,
          line.subjectDetail ?? '',
          line.presenter ?? '',
          receiverWords(line),
        );
      }),
    ]),
  };
}

/** Nothing where nobody has said yet who comes: room to write. */
function receiverWords({ presence, representative }: PrintedCeremonyLine): string {
  if (presence === 'unknown') return '';
  const words = PRESENCE_WORDS[presence].vi;
  return presence === 'represented' && representative !== null ? `${words}: ${representative}` : words;
}

function turnsOf(lines: readonly PrintedCeremonyLine[]): Turn[] {
  const turns: Turn[] = [];
  for (const line of lines) {
    const last = turns.at(-1);
    if (last?.awardName === line.awardName) last.lines.push(line);
    else turns.push({ awardName: line.awardName, lines: [line] });
  }
  return turns;
}
