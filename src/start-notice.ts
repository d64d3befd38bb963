import type { DemoAccounts } from './demo/load-demo.ts';
import type { Settings } from './platform/config/settings.ts';

/** What a person needs to know once the application serves: the address, who can sign in, how to stop. */
export function startNotice({
  address,
  demo,
  settings,
  setupCode,
}: {
  address: string;
  demo: DemoAccounts | null;
  settings: Settings;
  setupCode?: string | null;
}): string {
  const lines = ['', `Sổ Vàng đang chạy: ${settings.PUBLIC_URL ?? address}`];
  if (demo !== null) {
    const width = Math.max(...demo.accounts.map(({ login }) => login.length));
    lines.push('', `Tài khoản dùng thử (mật khẩu chung: ${demo.password}):`);
    for (const { login, role } of demo.accounts) lines.push(`  ${login.padEnd(width)}  ${role}`);
  }
  if (setupCode) lines.push('', `Mã thiết lập lần đầu: ${setupCode}`);
  lines.push('', `Dữ liệu: ${settings.dataDir}`, 'Dừng: nhấn Ctrl+C.', '');
  return lines.join('\n');
}
