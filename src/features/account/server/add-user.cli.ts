import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { z } from 'zod';
import { SYSTEM } from '../../../platform/auth/actor.ts';
import { type CommandIo, EXIT, withHelp } from '../../../platform/cli/command.ts';
import { withDatabase } from '../../../platform/cli/with-database.ts';
import { today } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { write } from '../../../platform/db/unit-of-work.ts';
import { isAppError } from '../../../platform/errors/app-error.ts';
import { PASSWORD_FAULTS, passwordFault } from '../model/password-rules.ts';
import { ROLES } from '../model/roles.ts';
import { newLoginField } from './account.schema.ts';
import { insertAssignment } from './assign-role.ts';
import { insertAccount, newTemporaryPassword } from './create-account.ts';
import { hashPassword } from './password-hash.ts';

const HELP = `Cách dùng: so-vang user add --login TÊN --name "HỌ TÊN" --role VAI_TRÒ [--unit MÃ_ĐƠN_VỊ] [--email THƯ] [--password-stdin]

  --role            một trong: ${ROLES.join(', ')}
  --unit            mã hoặc khóa của đơn vị; có thể bỏ qua khi cây chỉ có một đơn vị gốc
  --password-stdin  đọc mật khẩu từ dòng đầu của đầu vào chuẩn; nếu không, mật khẩu tạm được in ra một lần
`;

const optionsSchema = z.object({
  login: newLoginField,
  name: z.string().trim().min(1).max(200),
  role: z.enum(ROLES),
  unit: z.string().trim().min(1).optional(),
  email: z.email().optional(),
  'password-stdin': z.boolean().default(false),
});
type Options = z.infer<typeof optionsSchema>;

/**
 * `so-vang user add`: makes an account with a role, for the first account of a server without a screen or when no administrator can sign in any
 * more. Audited as done by the system.
 */
export const userAddCommand = withHelp(HELP, async (args, io) => {
  const options = readOptions(args);
  if (options === null) {
    io.stderr.write(HELP);
    return EXIT.usage;
  }
  const given = options['password-stdin'] ? await firstLine(io) : null;
  const fault = given === null ? null : passwordFault(given, options.login);
  if (fault !== null) return refuse(io, PASSWORD_FAULTS[fault].vi);
  return withDatabase(io, async ({ db, clock }) => {
    const units = await findUnits(db, options.unit);
    if (units.length !== 1) return refuse(io, unitWords(options.unit, units.length));
    const password = given ?? newTemporaryPassword();
    const passwordHash = await hashPassword(password);
    try {
      await write({ db, actor: SYSTEM, clock }, async (tx) => {
        const { login, name, email = null, role } = options;
        const id = await insertAccount(tx, {
          login,
          name,
          email,
          passwordHash,
          mustChangePassword: given === null,
        });
        const unitId = units[0] ?? '';
        tx.audit({
          act: 'account.create',
          entity: 'account',
          entityId: id,
          unitId,
          after: { login, name, email },
        });
        await insertAssignment(tx, id, {
          role,
          unitId,
          validFrom: today(clock),
          validTo: null,
          reason: 'so-vang user add',
        });
      });
    } catch (error) {
      if (!isAppError(error, 'already-exists')) throw error;
      return refuse(io, `Tên đăng nhập "${options.login}" đã có người dùng.`);
    }
    io.stdout.write(`Đã thêm tài khoản ${options.login}.\n`);
    if (given === null) io.stdout.write(`Mật khẩu tạm (đổi khi đăng nhập lần đầu): ${password}\n`);
    return EXIT.ok;
  });
});

function refuse(io: CommandIo, sentence: string): number {
  io.stderr.write(`${sentence}\n`);
  return EXIT.usage;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        login: text,
        name: text,
        role: text,
        unit: text,
        email: text,
        'password-stdin': { type: 'boolean' },
      },
    });
    return optionsSchema.parse(values);
  } catch {
    return null;
  }
}

async function firstLine(io: CommandIo): Promise<string> {
  for await (const line of createInterface({ input: io.stdin })) return line;
  return '';
}

/** The units that `name` (code or key) means; without it the roots. */
async function findUnits(db: Db, name: string | undefined): Promise<string[]> {
  const condition =
    name === undefined
      ? sql`nlevel(path) = 1`
      : sql`(lower(code) = lower(${name}) or unit_id::text = lower(${name}))`;
  const { rows } = await sql<{ unitId: string }>`
    select unit_id from unit_now where active and ${condition} limit 2`.execute(db);
  return rows.map(({ unitId }) => unitId);
}

function unitWords(name: string | undefined, found: number): string {
  if (name !== undefined) return `Không có đơn vị đang hoạt động nào mang mã hoặc khóa "${name}".`;
  return found === 0
    ? 'Chưa có đơn vị nào. Hãy chạy so-vang serve rồi làm theo trang thiết lập lần đầu.'
    : 'Cây có nhiều đơn vị gốc. Hãy chỉ rõ --unit.';
}
