import { NUMBER, PLACE_DATE } from './header-patterns.ts';
import type { PlanParts } from './split-parts.ts';

const BODY =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐ\s?TĐ\p{L}*|SỞ|BỘ|BAN|PHÒNG|LIÊN ĐOÀN|ĐẢNG|TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|PHƯỜNG|XÃ|VĂN PHÒNG|TỔNG CÔNG TY|CÔNG TY|TẬP ĐOÀN|TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|VIỆN|BỆNH VIỆN|TRUNG TÂM|TỔNG CỤC|CỤC|CHI CỤC|VỤ|KHO BẠC|BẢO HIỂM|TÒA ÁN|THANH TRA|CÔNG AN|CÔNG ĐOÀN|MẶT TRẬN|ĐẶC KHU|THỊ TRẤN)(?!\p{L})/u;
const MOTTO = /^(?:CỘNG HÒA|CỘNG HOÀ|Độc lập|ĐẢNG CỘNG SẢN|\(?DỰ THẢO)|^[-–—_*\s]+$/iu;
const ACTS_OF =
  /\s+(?:ban hành|xây dựng|triển khai|lập|đề ra)\s+(?:và triển khai\s+)?(?:Kế hoạch|Chương trình)/iu;

/** The bodies in the top left corner from the top, each in one line. */
export function bodiesOf(lines: readonly string[]): string[] {
  const bodies: string[] = [];
  for (const line of lines) {
    const bare = line.replace(/\s*(?:CỘNG HÒA|CỘNG HOÀ).*$/u, '').trim();
    if (NUMBER.test(bare) || MOTTO.test(bare) || PLACE_DATE.test(bare) || bare === '') continue;
    const last = bodies.at(-1);
    if (BODY.test(bare)) {
      const goesOn =
        last !== undefined && /^(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|PHƯỜNG|XÃ)(?=\s)/u.test(bare);
      if (goesOn) bodies[bodies.length - 1] = `${last} ${bare}`;
      else bodies.push(bare);
    } else if (last !== undefined && bare === bare.toUpperCase() && /\p{L}/u.test(bare))
      bodies[bodies.length - 1] = `${last} ${bare}`;
  }
  return bodies;
}

/**
 * The body in the top left corner, `head`; without one the body that an annex says the plan is of, the body
 * that the preamble says issues it, or the one that is signed for.
 */
export function issuerOf(parts: PlanParts, head: string | null, authority: string | null): string | null {
  if (head) return head;
  for (const { reference } of parts.annexes) {
    const of = /\s+của\s+([^)]+?)\s*\)?\s*$/iu.exec(reference ?? '')?.[1];
    if (of) return of;
  }
  for (const { text } of [...parts.preamble].reverse()) {
    const before = ACTS_OF.exec(text);
    const name = before
      ? /(?:^|[;,.:]\s*)((?:Ủy ban|Uỷ ban|UBND|Hội đồng|Sở|Ban|Phòng|Trường|Liên đoàn|Đảng ủy)[^;:.]*)$/u.exec(
          text.slice(0, before.index),
        )?.[1]
      : null;
    if (name) return name.split(/,\s+(?=(?:UBND|Ủy ban|Hội đồng|Sở|Ban|Phòng)\s)/u).at(-1) ?? name;
  }
  return authority ? authority.replace(/^(?:TM|KT|TL|TUQ|Q)\s*\.\s*/u, '') : null;
}
