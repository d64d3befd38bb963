const SESSION =
  /^(?:[-–+]\s*)?((?:phiên họp|kỳ họp|họp|cuộc họp|hội nghị|phiên)\s*(?:thứ\s+\S+|lần\s+(?:thứ\s+)?\S+|số\s+\d+|đợt\s+\d+|\d+|toàn thể)?)\s*[:.]?\s*/iu;
/** What a point of an agenda begins with; a dash before any other word may be part of a name ("Thi đua - Khen thưởng"). */
const POINT =
  /^(?:xét|xem xét|đề nghị|thông qua|cho ý kiến|thảo luận|báo cáo|đánh giá|bình xét|triển khai|thẩm định|tổng kết|sơ kết|bỏ phiếu|công bố|góp ý|rà soát|phát động|ban hành|lấy ý kiến|kiện toàn|hướng dẫn|xây dựng|sửa đổi|bổ sung|phê duyệt|chuẩn bị|tổ chức|biểu quyết|giới thiệu|suy tôn|quyết định|nội dung|các nội dung|dự thảo)(?=[\s,:])/iu;
const FREE = /^(?:kế hoạch|chương trình|quy chế|tiêu chí|đăng ký)(?=[\s,:])/iu;

/**
 * The points of a council session: the content of the row split at its dashes.
 *
 * @param content the cell in one line
 * @param lines the cell with the line breaks of its author; empty when they are those of the printer
 * @returns the points without their dashes; empty when the row is neither a session nor a list
 */
export function agendaOf(content: string, lines: string): string[] {
  const session = SESSION.exec(content);
  const listed = /^[-–+]\s/.test(content);
  if (!session?.[1] && !listed) return [];
  if (session && !listed && !/(?:thứ|lần|số|đợt|phiên)/iu.test(session[1] ?? '')) return [];
  const byLine = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const dashedLines = byLine.filter((line) => /^[-–+]\s/.test(line)).length;
  const rest = listed ? content : content.slice(session?.[0].length ?? 0);
  const points = dashedLines > 1 ? joinPoints(byLine) : splitAtDashes(rest);
  const clean = points
    .map((point) =>
      point
        .replace(/^[-–+]\s*/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
  if (session && dashedLines > 1 && clean[0] && SESSION.exec(clean[0])?.[0].length === clean[0].length)
    clean.shift();
  return clean;
}

function joinPoints(lines: readonly string[]): string[] {
  const points: string[] = [];
  for (const line of lines) {
    if (points.length === 0 || /^[-–+]\s/.test(line)) points.push(line);
    else points[points.length - 1] += ` ${line}`;
  }
  return points.flatMap(splitAtDashes);
}

function splitAtDashes(text: string): string[] {
  const points: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/(?:^|\s)[-–+]\s+(?=\p{Lu})/gu)) {
    const before = text.slice(from, match.index).trimEnd();
    const after = text.slice(match.index + match[0].length);
    const closed = before === '' || /[;:.,)\d”"]$/.test(before);
    if (!POINT.test(after) && !(closed && (FREE.test(after) || before === '' || /[;:.]$/.test(before))))
      continue;
    if (before) points.push(before);
    from = match.index + match[0].length;
  }
  points.push(text.slice(from));
  return points;
}
