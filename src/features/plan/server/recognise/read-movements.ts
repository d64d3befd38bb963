import type { RecognisedMovement } from '../../model/recognised-plan.ts';
import type { BodyParagraph } from './outline-body.ts';

const QUOTED = /[“"«]\s*([^“”"«»]{3,200}?)\s*[”"»]/gu;
/** The nouns that a quoted name may belong to; the last one before the quotation decides. */
const NOUNS =
  /(phong trào|cuộc vận động|vận động|thi đua|chủ đề|đề án|mô hình|cuộc thi|hội thi|quỹ|chuyên đề|chương trình|danh hiệu|công tác|kế hoạch|chỉ thị|nghị quyết|kết luận|phương châm|tinh thần|khẩu hiệu|giải|bằng|kỷ niệm chương|bộ tiêu chí|dự án|lễ|hội nghị|chiến thắng|cúp|năm|về)(?![\p{L}])/giu;
const OF_MOVEMENT = /^(?:phong trào|cuộc vận động|vận động|thi đua)$/iu;
/** What may stand between two names of one list. */
const BETWEEN = /^\s*(?:(?:năm|giai đoạn)\s+[\d\s–-]+)?\s*(?:[,;]|và|[,;]\s*và)\s*$/iu;

/** The names of emulation movements: quotations that a movement, a drive or an emulation is called by. */
export function readMovements(body: readonly BodyParagraph[]): RecognisedMovement[] {
  const found = new Map<string, RecognisedMovement>();
  for (const { text, where } of body) {
    let end = 0;
    let inList = false;
    for (const match of text.matchAll(QUOTED)) {
      const between = text.slice(end, match.index);
      const carriesOn: boolean = inList && BETWEEN.test(between);
      const isOne: boolean = carriesOn || isNamed(between);
      const name = (match[1] ?? '')
        .replace(/\s+/g, ' ')
        .replace(/[.,;:]+$/, '')
        .trim();
      const key = name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if (isOne && name && !found.has(key)) found.set(key, { name, source: where });
      inList = isOne;
      end = match.index + match[0].length;
    }
  }
  return [...found.values()];
}

function isNamed(before: string): boolean {
  const sentence = before.split(/[.;](?=\s)/).at(-1) ?? '';
  const nouns = [...sentence.matchAll(NOUNS)];
  const last = nouns.at(-1);
  if (!last?.[1] || !OF_MOVEMENT.test(last[1])) return false;
  // "công tác thi đua" is the trade, not a movement.
  if (
    /thi đua/iu.test(last[1]) &&
    /(?:công tác|danh hiệu|chiến sĩ|chiến sỹ|cụm|khối|hội đồng|lĩnh vực|chuyên đề)\s*$/iu.test(
      sentence.slice(0, last.index),
    )
  )
    return false;
  const gap = sentence.slice(last.index + last[0].length).trim();
  return gap.split(/\s+/).filter(Boolean).length <= 9 && !/[:]\s*\S+\s+\S+\s+\S+\s+\S+/.test(gap);
}
