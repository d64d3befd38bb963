import { StartError } from '../errors/start-error.ts';
import { sqlState } from './errors.ts';

/** What the server's refusal means, by SQLSTATE; anything else is taken as "does not answer". */
const REFUSALS: Record<string, { vi: string; en: string }> = {
  '28P01': { vi: 'mật khẩu hoặc tên người dùng không đúng', en: 'the password or the user name is wrong' },
  '28000': {
    vi: 'máy chủ không cho người dùng này kết nối',
    en: 'the server does not let this user connect',
  },
  '3D000': { vi: 'chưa có cơ sở dữ liệu với tên đó', en: 'there is no database of that name' },
  '42501': { vi: 'người dùng không được phép kết nối', en: 'the user may not connect' },
  '53300': { vi: 'máy chủ đã hết số kết nối cho phép', en: 'the server has no connection left' },
  '57P03': { vi: 'máy chủ đang khởi động hoặc đang dừng', en: 'the server is starting or shutting down' },
};

/**
 * Opens the first connection with `connect`.
 * @throws StartError `database-unreachable` with the reason; never the connection string, which holds the password
 */
export async function reachDatabase<T>(connect: () => Promise<T>): Promise<T> {
  try {
    return await connect();
  } catch (cause) {
    const refusal = REFUSALS[sqlState(cause) ?? ''];
    const network = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new StartError(
      'database-unreachable',
      {
        vi: `Không kết nối được cơ sở dữ liệu: ${refusal?.vi ?? `máy chủ không trả lời${network}`}. Hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL.`,
        en: `The database cannot be reached: ${refusal?.en ?? `the server does not answer${network}`}. Check DATABASE_URL and the PostgreSQL server.`,
      },
      { cause },
    );
  }
}
