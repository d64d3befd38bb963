import { readSeals } from '../../../platform/audit/seal-file.ts';
import { type AuditFault, type AuditVerdict, verifyAudit } from '../../../platform/audit/verify-audit.ts';
import { EXIT, withHelp } from '../../../platform/cli/command.ts';
import { withDatabase } from '../../../platform/cli/with-database.ts';

const HELP = `so-vang audit verify [--json]

Kiểm tra từng mục của nhật ký và các dấu niêm phong, cả khi ứng dụng đang chạy: không bị sửa, xóa hay đổi thứ tự.
Proves that no entry of the audit trail was changed, removed or reordered, also while the application runs.

Mã thoát / exit codes: 0 nguyên vẹn / whole · 4 không nguyên vẹn / broken
`;

const FAULTS: Readonly<Record<AuditFault, string>> = {
  changed: 'nội dung đã bị sửa',
  removed: 'có mục đứng trước đã bị xóa',
  'out-of-order': 'không nối tiếp mục đứng trước (bị đổi thứ tự, chèn vào hoặc mục trước bị thay)',
  tail: 'phần cuối nhật ký bị xóa hoặc được thêm trái phép',
  seal: 'khác với dấu niêm phong cuối ngày: nhật ký đã bị ghi lại',
  'seal-missing': 'dấu niêm phong có trong tệp audit-seals.jsonl nhưng không còn đúng trong cơ sở dữ liệu',
};

/**
 * `so-vang audit verify [--json]`: proves that the audit trail is whole, also beside the running application. Exit code 0 when it is,
 * 4 when it is not.
 */
export const auditVerifyCommand = withHelp(HELP, async (args, io) => {
  const unknown = args.find((word) => word !== '--json');
  if (unknown !== undefined) {
    io.stderr.write(`Không hiểu "${unknown}".\n\n${HELP}`);
    return EXIT.usage;
  }
  return withDatabase(io, async ({ db, settings }) => {
    const { seals, unreadable } = await readSeals(settings.dataDir);
    const verdict = await verifyAudit(db, seals);
    const ok = verdict.ok && unreadable.length === 0;
    const text = args.includes('--json')
      ? JSON.stringify({ ...verdict, ok, unreadableSeals: unreadable })
      : describe(verdict, unreadable);
    io.stdout.write(`${text}\n`);
    return ok ? EXIT.ok : EXIT.broken;
  });
});

function describe({ entries, seals, firstBroken }: AuditVerdict, unreadable: readonly number[]): string {
  const counted = `${entries.toLocaleString('vi-VN')} mục, ${seals.toLocaleString('vi-VN')} dấu niêm phong`;
  const lines = [
    firstBroken === undefined
      ? `Nhật ký nguyên vẹn: ${counted}.`
      : `NHẬT KÝ KHÔNG NGUYÊN VẸN. Mục ${firstBroken.seq}: ${FAULTS[firstBroken.what]}. Đã xem ${counted}.`,
  ];
  if (unreadable.length > 0)
    lines.push(`Tệp audit-seals.jsonl có dòng không đọc được: ${unreadable.join(', ')}.`);
  return lines.join('\n');
}
