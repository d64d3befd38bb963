import { article } from '../../../../documents/official/blocks.ts';
import {
  type Block,
  type OfficialDocument,
  type Row,
  textOf,
} from '../../../../documents/official/official-document.ts';
import type { Subject } from '../../../../law/awards/index.ts';
import {
  CHANGE_FIELD_WORDS,
  CHANGE_FIELDS,
  type ChangeField,
  type LineChange,
} from '../../model/line-change.ts';
import { type DecisionFacts, decisionHead } from '../compose-decision.ts';

export interface ChangedLine {
  subject: Subject;
  subjectName: string;
  subjectDetail: string | null;
  awardName: string;
  /** As the golden book has it. */
  now: Required<LineChange>;
  change: LineChange;
}

export interface ChangeFacts extends Omit<DecisionFacts, 'lines' | 'roundName'> {
  kind: 'correction' | 'revocation';
  /** `Quyết định số … ngày … của …` */
  corrects: string;
  reason: string;
  lines: readonly ChangedLine[];
  nameOf: (award: string) => string;
}

/** As many as this are named in article 1; more stand in a list. */
const NAMED_IN_ARTICLE = 5;

/** A decision that corrects or revokes honours (Nghị định 30/2020/NĐ-CP, Phụ lục III for its form). Pure. */
export function composeChange(facts: ChangeFacts): OfficialDocument {
  const { lines, kind, corrects, reason } = facts;
  const listed = lines.length > NAMED_IN_ARTICLE;
  const what =
    kind === 'correction'
      ? `Đính chính nội dung tại ${corrects}`
      : `Hủy bỏ danh hiệu thi đua, hình thức khen thưởng đã tặng tại ${corrects} đối với ${lines.length} trường hợp`;
  const why = `Lý do: ${reason.replace(/\.$/, '')}.`;
  const first = `${what}${listed ? ' (có danh sách kèm theo)' : ''}. ${why}`;
  return {
    kind: 'decision',
    head: decisionHead(facts),
    subject: facts.title,
    addressees: [],
    authority: facts.authority,
    bases: facts.legalBases,
    body: [
      article(1, first),
      ...(listed ? [] : lines.map((line) => named(facts, line))),
      ...facts.articles.map((text, i) => article(i + 2, text)),
    ],
    signatures: [facts.signer],
    recipients: facts.recipients,
    annexes: listed
      ? [
          {
            number: null,
            title: kind === 'correction' ? 'Danh sách nội dung đính chính' : 'Danh sách hủy bỏ khen thưởng',
            reference: null,
            orientation: 'portrait',
            body: [listTable(facts)],
          },
        ]
      : [],
  };
}

function named(facts: ChangeFacts, line: ChangedLine): Block {
  const detail = line.subjectDetail === null ? '' : `, ${line.subjectDetail}`;
  const says = facts.kind === 'correction' ? `: ${corrections(facts, line)}` : '';
  return {
    type: 'item',
    mark: '-',
    depth: 0,
    text: textOf(`${line.subjectName}${detail}, được tặng ${line.awardName}${says}.`),
  };
}

/** `họ tên “Nguyễn Văn An” đính chính thành “Nguyễn Văn Ân”; …` */
function corrections({ nameOf }: ChangeFacts, { subject, now, change }: ChangedLine): string {
  const words = (field: ChangeField) =>
    field !== 'subjectName' ? CHANGE_FIELD_WORDS[field].vi : subject === 'individual' ? 'họ và tên' : 'tên';
  const show = (field: ChangeField, value: string | number | null | undefined) =>
    value === null || value === undefined || value === ''
      ? '(không ghi)'
      : `“${field === 'award' ? nameOf(String(value)) : value}”`;
  const changed = CHANGE_FIELDS.flatMap((field) =>
    change[field] === undefined
      ? []
      : [`${words(field)} ${show(field, now[field])} đính chính thành ${show(field, change[field])}`],
  );
  return changed.length === 0 ? 'nội dung đúng ……' : changed.join('; ');
}

function listTable(facts: ChangeFacts): Block {
  const isCorrection = facts.kind === 'correction';
  const cells = (...texts: string[]): Row => ({
    type: 'cells',
    cells: texts.map((text) => ({ paragraphs: text === '' ? [] : [textOf(text)] })),
  });
  return {
    type: 'table',
    caption: facts.title,
    columns: [
      { title: 'STT', width: 1, align: 'centre' },
      { title: 'Tên tập thể, họ và tên', width: 4 },
      { title: 'Chức vụ, đơn vị', width: 4 },
      { title: 'Danh hiệu, hình thức', width: 3.6 },
      ...(isCorrection ? [{ title: 'Nội dung đính chính', width: 4 }] : []),
    ],
    rows: facts.lines.map((line, i) =>
      cells(
        ...[String(i + 1), line.subjectName, line.subjectDetail ?? '', line.awardName],
        ...(isCorrection ? [corrections(facts, line)] : []),
      ),
    ),
  };
}
