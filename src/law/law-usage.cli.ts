const DAY = 'YYYY-MM-DD';
const EXITS = 'Mã thoát / exit codes: 0 có kết quả / an answer · 2 sai cách gọi / wrong usage.';
/** What the `law` commands say of themselves. */
export const USAGE = {
  check: `so-vang law check --award MÃ --on ${DAY} --year NĂM --facts TỆP [--json] [--lang vi|en]

Xét một đối tượng có đủ điều kiện được đề nghị hay không, từng điều kiện một, theo quy định có hiệu lực ngày nhận hồ sơ.
Whether a nominee may be proposed, condition by condition, by the law in force on the day the dossier is received.

  --award   mã trong catalogue/awards/ / id of the award
  --on      ngày nhận hồ sơ / the day the dossier is received
  --year    năm xét / the year assessed
  --facts   tệp JSON các dữ kiện, "-" là đầu vào chuẩn / JSON file of facts, "-" for standard input
  --json    in toàn bộ kết quả dạng JSON / the whole verdict as JSON
  --lang    ngôn ngữ của các câu, vi nếu không ghi / language of the sentences, vi by default

Mã thoát: 0 có kết quả (kể cả chưa đủ điều kiện hoặc khen thưởng không có vào ngày đó) · 2 sai cách gọi, mã khen thưởng
không có · 3 tệp dữ kiện không đọc được hoặc không đúng dạng. Điều đáng ngờ trong tệp được nhắc ở stderr.
Exit codes: 0 an answer, whatever the verdict · 2 wrong usage, unknown award · 3 facts that cannot be used. Doubts about
the file are told on stderr.
`,
  calendar: `so-vang law calendar --add-working-days SỐ --from ${DAY} [--json] [--lang vi|en]

Ngày làm việc thứ SỐ sau ngày đã cho; ngày đã cho không tính. Ngày nghỉ chưa có thông báo chính thức được tính theo quy tắc và nêu ra.
The working day so many working days later, the given day not counted. Days off without a notice are computed and named.

  --add-working-days   số nguyên từ 0 đến 10000 / a whole number from 0 to 10000
  --from               ngày bắt đầu, từ năm 1900 đến 2199 / the first day, of the years 1900 to 2199

${EXITS}
`,
  bonus: `so-vang law bonus --award MÃ --subject individual|collective|household --on ${DAY} [--json] [--lang vi|en]

Tiền thưởng theo ngày ký quyết định: hệ số × mức lương cơ sở của ngày đó, làm tròn lên đến chục nghìn đồng.
The bonus by the day of the decision: factor × base salary of that day, rounded up to 10,000 đồng.

${EXITS}
`,
};
