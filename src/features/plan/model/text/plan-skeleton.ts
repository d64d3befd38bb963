import type { OutlineTable } from '../recognised-plan.ts';

/** A part of a plan's text as people write it. */
export interface TextPart {
  number: string | null;
  title: string;
  level: number;
  paragraphs: string[];
  tables?: OutlineTable[] | undefined;
  children: TextPart[];
}

const part = (
  number: string,
  title: string,
  paragraphs: string[] = [],
  children: TextPart[] = [],
): TextPart => ({
  number,
  title,
  level: 1,
  paragraphs,
  children: children.map((child) => ({ ...child, level: 2 })),
});

/**
 * The parts that a yearly plan of emulation and commendation usually has, with what nearly every office writes in them, to be
 * edited. Nothing in it rests on a law of a certain day.
 */
export function usualOutline(): TextPart[] {
  return [
    part(
      'I',
      'MỤC ĐÍCH, YÊU CẦU',
      [],
      [
        part('1', 'Mục đích', [
          '- Đưa phong trào thi đua vào việc cụ thể của từng cơ quan, đơn vị, gắn với nhiệm vụ được giao trong năm.',
          '- Khen thưởng kịp thời, đúng người, đúng việc; quan tâm người trực tiếp lao động và tập thể nhỏ.',
        ]),
        part('2', 'Yêu cầu', [
          '- Mỗi việc có đơn vị chịu trách nhiệm chính, có thời hạn và kết quả kiểm đếm được.',
        ]),
      ],
    ),
    part(
      'II',
      'NỘI DUNG, NHIỆM VỤ TRỌNG TÂM',
      [],
      [
        part('1', 'Tổ chức các phong trào thi đua'),
        part('2', 'Công tác khen thưởng'),
        part('3', 'Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến'),
        part('4', 'Tuyên truyền'),
        part('5', 'Kiểm tra; kiện toàn tổ chức làm công tác thi đua, khen thưởng'),
      ],
    ),
    part('III', 'KINH PHÍ', [
      'Kinh phí thực hiện lấy từ Quỹ thi đua, khen thưởng và các nguồn hợp pháp khác theo phân cấp.',
    ]),
    part(
      'IV',
      'TỔ CHỨC THỰC HIỆN',
      [],
      [
        part('1', 'Cơ quan thường trực của Hội đồng Thi đua - Khen thưởng', [
          'Theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp, báo cáo kết quả theo quy định.',
        ]),
        part('2', 'Các cơ quan, đơn vị', [
          'Xây dựng kế hoạch của đơn vị và tổ chức thực hiện các nhiệm vụ nêu tại phụ lục kèm theo.',
        ]),
      ],
    ),
  ];
}

/** The headings of a text without what stands below them. */
export function headingsOf(parts: readonly TextPart[]): TextPart[] {
  return parts.map((part) => ({ ...pick(part), paragraphs: [], children: headingsOf(part.children) }));
}

const pick = ({ number, title, level }: TextPart) => ({ number, title, level });
