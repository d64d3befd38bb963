import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { WEB_FOLDER } from '../scripts/build-web.ts';
import { PASSWORD, setPassword } from '../src/features/account/server/test-sign-in.ts';
import {
  CLIENT,
  startIdentityProvider,
  type TestIdentityProvider,
} from '../src/testing/identity-provider.ts';
import { type TestApplication, testApplication } from '../src/testing/test-application.ts';
import { leaveBrowser, openWindow, settled, signIn, theBrowser, visit } from './support/browser.ts';
import { inspect } from './support/inspect.ts';

let provider: TestIdentityProvider;
let application: TestApplication;
let browser: Browser;
let address: string;
before(async () => {
  address = `http://127.0.0.1:${await freePort()}`;
  provider = await startIdentityProvider({ 'le.an': {} }, [`${address}/dang-nhap/tro-lai`]);
  application = await testApplication(
    { PUBLIC_URL: address, OIDC_ISSUER: provider.issuer, OIDC_NAME: 'tài khoản tỉnh Lam Kiều', ...CLIENT },
    WEB_FOLDER,
  );
  await application.server.listen({ port: Number(new URL(address).port) });
  browser = await theBrowser();
});
after(async () => {
  await leaveBrowser();
  await application?.close();
  await provider?.stop();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The provider's own pages: who somebody is there, and that they agree. */
async function passProvider(page: Page): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill('le.an');
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('an account is linked in the profile, signs in through the provider, and is unlinked', async () => {
  const account = await application.build.account({
    login: 'an.le',
    name: 'Lê An',
    roles: [{ role: 'unit-clerk' }],
  });
  await setPassword(application, account);
  const window = await openWindow(browser, address);
  const { page } = window;
  await signIn(window, 'an.le', PASSWORD);
  await visit(page, '/ca-nhan?xem=mot-lan');
  await page.getByText('Chưa liên kết', { exact: true }).waitFor();
  await inspect(page, 'mot-lan-chua');
  await page.getByLabel('Mật khẩu Sổ Vàng của bạn').fill('sai mật khẩu');
  await page.getByRole('button', { name: 'Liên kết với tài khoản tỉnh Lam Kiều' }).click();
  await page.getByRole('alert').getByText('Mật khẩu hiện tại không đúng.').waitFor();
  await page.getByLabel('Mật khẩu Sổ Vàng của bạn').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await passProvider(page);
  await page.getByText('Đã liên kết', { exact: true }).waitFor();
  await inspect(page, 'mot-lan-da');
  await window.context.close();

  const fresh = await openWindow(browser, address);
  await visit(fresh.page, '/thong-bao');
  await inspect(fresh.page, 'dang-nhap-mot-lan');
  await fresh.page.getByRole('button', { name: 'Đăng nhập bằng tài khoản tỉnh Lam Kiều' }).click();
  await passProvider(fresh.page);
  await fresh.page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor();

  await visit(fresh.page, '/ca-nhan?xem=mot-lan');
  await fresh.page.getByText(/Dùng lần cuối lúc/).waitFor();
  await fresh.page.getByLabel('Mật khẩu Sổ Vàng của bạn').fill(PASSWORD);
  await fresh.page.getByRole('button', { name: 'Bỏ liên kết' }).click();
  await fresh.page.getByText('Chưa liên kết', { exact: true }).waitFor();
  await fresh.context.close();
});

test('somebody without an account is told what to do, and who says no there comes back to sign in', async () => {
  const { context, page } = await openWindow(browser, address);
  await visit(page, '/dang-nhap');
  await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản tỉnh Lam Kiều' }).click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByText(/Đăng nhập một lần không thành công/).waitFor();
  await settled(page);
  assert.equal(new URL(page.url()).pathname, '/dang-nhap/tro-lai');
  await page.getByRole('link', { name: 'Về trang đăng nhập' }).click();
  await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản tỉnh Lam Kiều' }).click();
  await passProvider(page);
  await page.getByText(/Chưa có tài khoản Sổ Vàng nào liên kết/).waitFor();
  await inspect(page, 'mot-lan-khong-co');
  await context.close();
});
