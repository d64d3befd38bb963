import { article } from '../../../documents/official/blocks.ts';
import {
  type Annex,
  type Block,
  type OfficialDocument,
  type Row,
  textOf,
} from '../../../documents/official/official-document.ts';
import { roman } from '../../../documents/roman.ts';
import type { Subject } from '../../../law/awards/index.ts';
import { type DecisionWords, issuerOf } from './default-words.ts';

/** A line as the decision prints it, in order. */
export interface PrintedLine {
  subject: Subject;
  gender: 'male' | 'female' | null;
  subjectName: string;
  subjectDetail: string | null;
  awardName: string;
  isTitle: boolean;
  /** Đồng; null: no amount is known. */
  bonus: number | null;
}

export interface DecisionFacts extends DecisionWords {
  unitName: string;
  unitKind: string;
  superiorName: string | null;
  roundName: string | null;
  place: string | null;
  decidedOn: string;
  lines: readonly PrintedLine[];
}

/** As many as this are named in article 1; more stand in a list. */
const NAMED_IN_ARTICLE = 5;

const GROUPS: readonly { subject: Subject; title: string; noun: string }[] = [
  { subject: 'collective', title: 'Tập thể', noun: 'tập thể' },
  { subject: 'household', title: 'Hộ gia đình', noun: 'hộ gia đình' },
  { subject: 'individual', title: 'Cá nhân', noun: 'cá nhân' },
];

/** A commendation decision (Nghị định 30/2020/NĐ-CP, Phụ lục III) of its lines: few are named in article 1, more in a list. Pure. */
export function composeDecision(facts: DecisionFacts): OfficialDocument {
  const { lines } = facts;
  const listed = lines.length > NAMED_IN_ARTICLE;
  const whom = countWords(lines);
  const merit = facts.roundName === null ? '' : ` đã có thành tích được xét trong đợt “${facts.roundName}”`;
  const first = `${grantWords(lines)} cho ${whom}${listed ? ' (có danh sách kèm theo)' : ''}${merit}${listed ? '.' : ', gồm:'}`;
  return {
    kind: 'decision',
    head: decisionHead(facts),
    subject: facts.title,
    addressees: [],
    authority: facts.authority,
    bases: facts.legalBases,
    body: [
      article(1, first),
      ...(listed ? [] : lines.map(namedLine)),
      ...facts.articles.map((text, i) => article(i + 2, text)),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annexes: listed ? [listAnnex(lines, whom)] : [],
  };
}

/** The head of a decision before it has its number. */
export function decisionHead(
  facts: Pick<DecisionFacts, 'superiorName' | 'unitName' | 'unitKind' | 'place' | 'decidedOn'>,
): OfficialDocument['head'] {
  return {
    superior: facts.superiorName,
    issuer: issuerOf({ name: facts.unitName, kind: facts.unitKind }),
    number: null,
    symbol: null,
    place: facts.place,
    date: null,
    year: Number(facts.decidedOn.slice(0, 4)),
  };
}

function grantWords(lines: readonly PrintedLine[]): string {
  const names = new Set(lines.map(({ awardName }) => awardName));
  const [first] = lines;
  if (first === undefined || names.size > 1) return 'Tặng danh hiệu thi đua, hình thức khen thưởng';
  return first.isTitle ? `Tặng danh hiệu “${first.awardName}”` : `Tặng ${first.awardName}`;
}

/** `2 tập thể và 35 cá nhân` */
function countWords(lines: readonly PrintedLine[]): string {
  const counts = GROUPS.map(({ subject, noun }) => ({
    noun,
    count: lines.filter((line) => line.subject === subject).length,
  })).filter(({ count }) => count > 0);
  return counts.map(({ noun, count }) => `${count} ${noun}`).join(' và ');
}

function namedLine(line: PrintedLine): Block {
  const address =
    line.subject !== 'individual'
      ? ''
      : { male: 'Ông ', female: 'Bà ', none: 'Ông (bà) ' }[line.gender ?? 'none'];
  const detail = line.subjectDetail === null ? '' : `, ${line.subjectDetail}`;
  const bonus = line.bonus === null ? '' : `; tiền thưởng ${dong(line.bonus)} đồng`;
  return {
    type: 'item',
    mark: '-',
    depth: 0,
    text: textOf(`${address}${line.subjectName}${detail}: ${line.awardName}${bonus}.`),
  };
}

function listAnnex(lines: readonly PrintedLine[], whom: string): Annex {
  const groups = GROUPS.map(({ subject, title }) => ({
    title,
    members: lines.filter((line) => line.subject === subject),
  })).filter(({ members }) => members.length > 0);
  const total = lines.reduce((sum, { bonus }) => sum + (bonus ?? 0), 0);
  return {
    number: null,
    title: 'Danh sách tập thể, cá nhân được khen thưởng',
    reference: null,
    orientation: 'portrait',
    body: [
      {
        type: 'table',
        caption: 'Danh sách được khen thưởng',
        columns: [
          { title: 'STT', width: 1, align: 'centre' },
          { title: 'Tên tập thể, họ và tên', width: 4 },
          { title: 'Chức vụ, đơn vị', width: 4.4 },
          { title: 'Danh hiệu, hình thức', width: 3.6 },
          { title: 'Tiền thưởng (đồng)', width: 2.2, align: 'right' },
        ],
        rows: [
          ...groups.flatMap(({ title, members }, i): Row[] => [
            { type: 'section', text: `${roman(i + 1)}. ${title}` },
            ...members.map((line, n) =>
              cells(
                [
                  String(n + 1),
                  line.subjectName,
                  line.subjectDetail ?? '',
                  line.awardName,
                  line.bonus === null ? '' : dong(line.bonus),
                ],
                false,
              ),
            ),
          ]),
          cells(['', 'Tổng cộng', '', '', dong(total)], true),
        ],
      },
      { type: 'paragraph', text: textOf(`(Danh sách gồm ${whom})`), align: 'centre' },
    ],
  };
}

function cells(texts: readonly string[], bold: boolean): Row {
  return {
    type: 'cells',
    bold,
    cells: texts.map((text) => ({ paragraphs: text === '' ? [] : [textOf(text)] })),
  };
}

/** `1.234.000` */
function dong(amount: number): string {
  return new Intl.NumberFormat('vi-VN').format(amount);
}
