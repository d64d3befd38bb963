import { cells, paragraph } from '../../../../documents/official/blocks.ts';
import type { Annex, Block, Row } from '../../../../documents/official/official-document.ts';
import { formatDay } from '../../../../law/calendar/index.ts';
import { today } from '../../../../platform/clock.ts';
import type { VoteView } from '../vote.schema.ts';

/** A vote that was counted, with what its lists stand for, by item; annulled ones are told beside those that stand. */
export interface CountedVote extends VoteView {
  lists: ReadonlyMap<string, readonly { title: string; detail: string | null }[]>;
}

/** Each vote with the result of each item. */
export function resultBlocks(votes: readonly VoteView[]): Block[] {
  if (votes.length === 0) return [paragraph('Không có nội dung bỏ phiếu.')];
  return votes.flatMap((vote) => [paragraph(`${vote.title}:`), ...annulment(vote), resultTable(vote)]);
}

/** That the result counts no more, since when and why; nothing for one that stands. */
export function annulment({ annulledAt, annulledReason }: VoteView): Block[] {
  if (annulledAt === null) return [];
  const day = formatDay(today({ now: () => new Date(annulledAt) }));
  const reason = annulledReason?.replace(/\.$/, '') ?? '';
  return [paragraph(`Kết quả dưới đây đã bị hủy ngày ${day}, không còn giá trị. Lý do: ${reason}.`)];
}

/** The result of each item with its arithmetic, under the headings of the items (such as the award) where they have some. */
export function resultTable(vote: VoteView): Block {
  const groups = [...Map.groupBy(vote.items, ({ group }) => group)];
  return {
    type: 'table',
    caption: vote.title,
    columns: [
      { title: 'STT', width: 6, align: 'centre' },
      { title: 'Nội dung', width: 41 },
      { title: 'Tỷ lệ trên tổng số thành viên', width: 35 },
      { title: 'Kết quả', width: 18, align: 'centre' },
    ],
    rows: groups.flatMap(([group, items]): Row[] => [
      ...(group === null ? [] : [{ type: 'section' as const, text: heading(group, items) }]),
      ...items.map(({ title, unitName, result }, index) =>
        cells(
          String(index + 1),
          unitName === null ? title : `${title}, ${unitName}`,
          result?.arithmetic ?? `Ít hơn ${vote.leastShown} phiếu, không công bố số phiếu`,
          outcome(vote, result?.passed === true),
        ),
      ),
    ]),
  };
}

const outcome = ({ state }: VoteView, passed: boolean) =>
  `${passed ? 'Đạt' : 'Không đạt'}${state === 'annulled' ? ' (đã hủy)' : ''}`;

/** `Lao động tiên tiến: 12 đạt, 1 không đạt`; a list counts as many as it stands for. */
function heading(group: string, items: VoteView['items']): string {
  const count = (passed: boolean) =>
    items
      .filter(({ result }) => (result?.passed ?? false) === passed)
      .reduce((sum, { parts }) => sum + Math.max(parts, 1), 0);
  return `${group}: ${count(true)} đạt, ${count(false)} không đạt`;
}

/** The names behind the lists that were voted on as one, each with its list's result. */
export function listAnnexes(votes: readonly CountedVote[]): Annex[] {
  return votes.flatMap(({ items, lists }) =>
    items.flatMap(({ id, title, result }): Annex[] => {
      const parts = lists.get(id) ?? [];
      if (parts.length === 0) return [];
      return [
        {
          number: null,
          title,
          reference: null,
          orientation: 'portrait',
          body: [
            paragraph(
              result?.passed === true ? 'Kết quả biểu quyết: Đạt.' : 'Kết quả biểu quyết: Không đạt.',
            ),
            {
              type: 'table',
              caption: title,
              columns: [
                { title: 'STT', width: 8, align: 'centre' },
                { title: 'Họ tên, tên tập thể', width: 42 },
                { title: 'Chức vụ, đơn vị', width: 50 },
              ],
              rows: parts.map((part, index) => cells(String(index + 1), part.title, part.detail ?? '')),
            },
          ],
        },
      ];
    }),
  );
}
