import { readFile, stat } from 'node:fs/promises';
import { DOCUMENT_ERROR_MESSAGES, DocumentError } from '../../../documents/read/document-error.ts';
import type { RecognisedPlan } from '../model/recognised-plan.ts';
import { MAX_PLAN_BYTES, readPlan } from './read-plan.ts';

/** Where a command writes; `process` fits. */
export interface CommandIo {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

const HELP = `so-vang plan read TỆP [--json] [--lang vi|en]

Đọc một kế hoạch công tác năm từ tệp .docx, .pdf (có lớp chữ) hoặc .txt.
Reads an annual plan from a .docx, a .pdf with a text layer, or a .txt file.

  --json      in toàn bộ kết quả dạng JSON / print the whole result as JSON
  --lang en   thông báo bằng tiếng Anh / messages in English

Mã thoát / exit codes: 0 xong / done · 2 sai cách gọi / wrong usage · 3 không đọc được tệp / file cannot be read · 1 lỗi khác / anything else
`;

/**
 * The command `so-vang plan read`.
 *
 * @param args what follows `plan read`
 * @returns the exit code: 0 done, 1 unexpected, 2 usage, 3 the file cannot be read
 */
export async function planReadCommand(args: readonly string[], io: CommandIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.stdout.write(HELP);
    return 0;
  }
  const options = optionsOf(args);
  if (!options) {
    io.stderr.write(HELP);
    return 2;
  }
  const { file, json, language } = options;
  try {
    const facts = await stat(file);
    if (!facts.isFile()) {
      io.stderr.write(language === 'en' ? `Not a file: ${file}\n` : `Không phải là tệp: ${file}\n`);
      return 3;
    }
    if (facts.size > MAX_PLAN_BYTES) throw new DocumentError('file-too-large');
    const plan = await readPlan(await readFile(file));
    io.stdout.write(json ? `${JSON.stringify(plan, null, 2)}\n` : summaryOf(plan));
    return 0;
  } catch (error) {
    if (error instanceof DocumentError) {
      io.stderr.write(`${DOCUMENT_ERROR_MESSAGES[error.code][language]} (${error.code})\n`);
      return 3;
    }
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      io.stderr.write(
        language === 'en'
          ? `The file cannot be opened: ${file} (${error.code})\n`
          : `Không mở được tệp: ${file} (${error.code})\n`,
      );
      return 3;
    }
    io.stderr.write(
      language === 'en' ? 'An unexpected error in the reader.\n' : 'Lỗi ngoài dự kiến khi đọc tệp.\n',
    );
    return 1;
  }
}

function optionsOf(args: readonly string[]): { file: string; json: boolean; language: 'vi' | 'en' } | null {
  let language: 'vi' | 'en' = 'vi';
  let json = false;
  const files: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--lang') {
      const next = args[++i];
      if (next !== 'vi' && next !== 'en') return null;
      language = next;
    } else if (arg.startsWith('--')) return null;
    else files.push(arg);
  }
  const [file] = files;
  return file && files.length === 1 ? { file, json, language } : null;
}

/** What a person wants to see first: the document, how much was found, and the doubts. */
function summaryOf(plan: RecognisedPlan): string {
  const { document } = plan;
  const blank = '(để trống)';
  const lines = [
    `Kế hoạch số ${document.number ?? blank}/${document.symbol ?? blank}, ngày ${viDate(document.date) ?? blank}`,
    `Cơ quan ban hành: ${document.issuer ?? blank}`,
    `Trích yếu: ${document.title ?? blank}`,
    `Năm: ${document.year ?? blank} · Người ký: ${document.signer.name ?? blank}`,
    '',
  ];
  for (const annex of plan.annexes) {
    lines.push(`Phụ lục ${annex.number}: ${annex.title ?? ''} (${annex.items.length} dòng)`);
    let section: string | null = null;
    for (const item of annex.items) {
      if (item.section !== section) lines.push(`  ${item.section ?? ''}`);
      section = item.section;
      const due = item.deadline.text || 'chưa có thời gian';
      lines.push(`    ${(item.number ?? '').padStart(3)}  ${shorten(item.content, 70)} · ${due}`);
    }
  }
  if (plan.duties.length > 0) lines.push('', 'Việc có thời hạn trong phần nội dung:');
  for (const duty of plan.duties)
    lines.push(`  - ${viDate(duty.deadline.to) ?? '?'} · ${duty.actor ?? '?'}: ${shorten(duty.text, 70)}`);
  if (plan.movements.length > 0)
    lines.push('', `Phong trào thi đua: ${plan.movements.map((m) => `“${m.name}”`).join(', ')}`);
  lines.push(
    '',
    plan.doubts.length > 0 ? `Điểm cần xem lại (${plan.doubts.length}):` : 'Không có điểm nào cần xem lại.',
  );
  for (const { where, message } of plan.doubts) lines.push(`  - ${placeInVietnamese(where)}: ${message}`);
  return `${lines.join('\n')}\n`;
}

function viDate(iso: string | null): string | null {
  return iso ? iso.split('-').reverse().join('/') : null;
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function placeInVietnamese(where: string): string {
  return where
    .replace(/^document$/, 'Văn bản')
    .replace(/^outline/, 'Mục')
    .replace(/^annex (\d+), item (\d+)$/, 'Phụ lục $1, dòng $2')
    .replace(/^annex/, 'Phụ lục')
    .replace(/^duty/, 'Việc');
}
