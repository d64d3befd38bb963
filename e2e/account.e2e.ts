import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { PASSWORD, startApplication } from './support/application.ts';
import { checkAxe } from './support/axe.ts';
import { settled, signIn, visit, type Window } from './support/browser.ts';
import { press, tabTo, type, typeCredentials } from './support/keyboard.ts';
import { screenshot } from './support/screenshot.ts';
import { browserSuite } from './support/suite.ts';

const suite = browserSuite();
/** A window of a stranger, who then signs in, tries wrong passwords and the like. */
const inWindow = (work: (window: Window) => Promise<void>) => suite.inWindow(null, work);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('a stranger is led to the sign-in page, told what is wrong, and afterwards to where he wanted to go', () =>
  inWindow(async ({ page }) => {
    await visit(page, '/tai-khoan?state=active');
    await heading(page, 'Đăng nhập').waitFor();
    await press(page, button(page, 'Đăng nhập'));
    const summary = page.getByRole('alert');
    await summary.getByText('Tên đăng nhập: Hãy điền ô này.').waitFor();
    assert.equal(await summary.evaluate((element) => element === document.activeElement), true);
    await summary.getByRole('link').first().click();
    assert.equal(
      await page.getByLabel('Tên đăng nhập').evaluate((field) => field === document.activeElement),
      true,
    );

    await typeCredentials(page, 'quantri', 'sai mật khẩu');
    await summary.getByText('Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.').waitFor();
    await checkAxe(page);
    await typeCredentials(page, 'quantri', PASSWORD);
    await heading(page, 'Tài khoản').waitFor();
    assert.equal(new URL(page.url()).search, '?state=active');
  }));

test('a second factor is set up by keyboard, asked for at the next sign-in, and turned off', () =>
  inWindow(async (window) => {
    const { page } = window;
    await signIn(window, 'bientap');
    await visit(page, '/ca-nhan?xem=hai-lop');
    await press(page, button(page, 'Bật xác thực hai lớp'));
    await type(page, page.getByLabel('Nhập mật khẩu để bắt đầu'), PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'Mã QR' }).waitFor();
    await checkAxe(page);
    await screenshot(page, 'hai-lop-ma-qr');
    const secret = ((await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '').replaceAll(
      ' ',
      '',
    );
    await type(page, page.getByLabel('Mã 6 số'), '000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Mã không đúng.').waitFor();
    await type(page, page.getByLabel('Mã 6 số'), generateSync({ secret }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Mã khôi phục' }).waitFor();
    const codes = await page
      .getByRole('list', { name: 'Mã khôi phục' })
      .getByRole('listitem')
      .allTextContents();
    assert.equal(codes.length, 10);
    await checkAxe(page);
    await screenshot(page, 'ma-khoi-phuc');
    await press(page, button(page, 'Tôi đã cất các mã'));

    await window.context.clearCookies();
    await visit(page, '/dang-nhap');
    await typeCredentials(page, 'bientap', PASSWORD);
    await heading(page, 'Xác thực hai lớp').waitFor();
    await checkAxe(page);
    // The code of this moment was used for the setup; the application takes the next one already.
    const next = generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });
    await type(page, page.getByLabel('Mã xác thực'), next);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');

    await visit(page, '/ca-nhan?xem=hai-lop');
    await button(page, 'Tắt xác thực hai lớp').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await dialog.getByLabel('Mã xác thực').fill(codes[0] ?? '');
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Tắt xác thực hai lớp' }).click();
    await page.getByText('Đang tắt').waitFor();
  }));

test('an administrator makes an account; its owner changes the temporary password first, then works', () =>
  inWindow(async (administrator) => {
    const { page } = administrator;
    await signIn(administrator, 'quantri');
    await visit(page, '/tai-khoan');
    await press(page, button(page, 'Thêm tài khoản'));
    const dialog = page.getByRole('dialog');
    await type(page, dialog.getByLabel('Họ và tên'), 'Trần Thị Thử');
    await type(page, dialog.getByLabel('Tên đăng nhập'), 'Tên Sai');
    await tabTo(page, dialog.getByLabel('Vai trò'));
    await dialog.getByLabel('Vai trò').selectOption('unit-clerk');
    await dialog.getByRole('combobox', { name: 'Tại đơn vị' }).fill('tan thinh');
    await dialog
      .getByRole('option', { name: /Tân Thịnh/ })
      .first()
      .click();
    await press(page, dialog.getByRole('button', { name: 'Tạo tài khoản' }));
    await dialog
      .getByRole('alert')
      .getByText(/^Tên đăng nhập: /)
      .waitFor();
    await type(page, dialog.getByLabel('Tên đăng nhập'), 'thu.tran');
    await press(page, dialog.getByRole('button', { name: 'Tạo tài khoản' }));
    const password = (await dialog.getByText(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/).textContent()) ?? '';
    await checkAxe(page);
    await press(page, dialog.getByRole('button', { name: 'Đã chép xong' }));
    await heading(page, 'Trần Thị Thử').waitFor();
    await page.getByText('Cán bộ phụ trách TĐKT của đơn vị').waitFor();

    await inWindow(async (owner) => {
      await visit(owner.page, '/dang-nhap');
      await typeCredentials(owner.page, 'thu.tran', password);
      await heading(owner.page, 'Đổi mật khẩu tạm thời').waitFor();
      await checkAxe(owner.page);
      await type(owner.page, owner.page.getByLabel('Mật khẩu hiện tại'), password);
      await type(owner.page, owner.page.getByLabel('Mật khẩu mới', { exact: true }), 'matkhau2026');
      await type(owner.page, owner.page.getByLabel('Nhập lại mật khẩu mới'), 'matkhau2026');
      await owner.page.keyboard.press('Enter');
      await owner.page.getByRole('alert').getByText('quá dễ đoán').waitFor();
      await type(owner.page, owner.page.getByLabel('Mật khẩu mới', { exact: true }), 'sáng nay trời đổ mưa');
      await type(owner.page, owner.page.getByLabel('Nhập lại mật khẩu mới'), 'sáng nay trời đổ mưa');
      await owner.page.keyboard.press('Enter');
      await heading(owner.page, 'Cá nhân').waitFor();
      await visit(owner.page, '/thong-bao');
      await owner.page.getByText('Bạn được giao vai trò').waitFor();

      await button(page, 'Khóa tài khoản').click();
      await page.getByRole('dialog').getByLabel('Lý do').fill('Chuyển công tác');
      await page.getByRole('dialog').getByRole('button', { name: 'Khóa tài khoản' }).click();
      await page.getByText('Đã khóa').first().waitFor();
      await visit(owner.page, '/thong-bao');
      await heading(owner.page, 'Đăng nhập').waitFor();
    });
    await inWindow(async (auditor) => {
      await signIn(auditor, 'kiemtoan');
      await visit(auditor.page, '/nhat-ky?who=hoang%20anh%20tuan');
      await auditor.page.getByRole('link', { name: 'Khóa tài khoản' }).first().click();
      await auditor.page.getByRole('dialog').getByText('Chuyển công tác').waitFor();
      await checkAxe(auditor.page);
    });
  }));

test('a role is lent and given back; an access token is made and revoked', () =>
  inWindow(async (window) => {
    const { page } = window;
    await signIn(window, 'thuongtruc');
    await visit(page, '/ca-nhan?xem=uy-quyen');
    await button(page, 'Ủy quyền một vai trò').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Người nhận' }).fill('pham duc long');
    await dialog.getByRole('option', { name: /Phạm Đức Long/ }).click();
    await dialog.getByRole('textbox', { name: 'Đến hết ngày' }).fill('31/12/2099');
    await dialog.getByLabel('Lý do').fill('Đi học tập trung');
    await dialog.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await dialog.getByText('Mỗi lần ủy quyền dài nhất một năm.').first().waitFor();
    await checkAxe(page);
    const soon = new Date(Date.now() + 20 * 86_400_000).toLocaleDateString('en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    await dialog.getByRole('textbox', { name: 'Đến hết ngày' }).fill(soon);
    await dialog.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await page.getByText('cho Phạm Đức Long').waitFor();
    await screenshot(page, 'uy-quyen');

    await inWindow(async (borrower) => {
      await signIn(borrower, 'giamdoc.snv');
      await visit(borrower.page, '/thong-bao');
      await borrower.page.getByRole('link', { name: /ủy quyền cho bạn vai trò/ }).click();
      await borrower.page.getByRole('button', { name: /^Trả lại/ }).click();
      await borrower.page.getByRole('dialog').getByRole('button', { name: 'Chấm dứt ủy quyền' }).click();
      await borrower.page.getByText('Đã thu hồi').waitFor();
    });

    await visit(page, '/ca-nhan?xem=ma-truy-cap');
    await button(page, 'Tạo mã truy cập').click();
    await dialog.getByLabel('Tên', { exact: true }).fill('Báo cáo tháng');
    await dialog.getByLabel('Đọc kế hoạch (plan:read)').check();
    await dialog.getByRole('button', { name: 'Tạo mã' }).click();
    const token = (await page.getByText(/^sv_/).textContent()) ?? '';
    await checkAxe(page);
    const read = () =>
      fetch(`${suite.address()}/api/plans`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal((await read()).status, 200);
    await page.getByRole('button', { name: 'Đã chép xong' }).click();
    await page.getByRole('button', { name: 'Thu hồi mã: Báo cáo tháng' }).click();
    await dialog.getByRole('button', { name: 'Thu hồi' }).click();
    await page.getByText('Đã thu hồi', { exact: true }).waitFor();
    assert.equal((await read()).status, 401);
    await settled(page);
  }));

test('each tab of the profile is free of findings', () =>
  inWindow(async (window) => {
    await signIn(window, 'thuongtruc');
    for (const tab of ['tai-khoan', 'mat-khau', 'hai-lop', 'phien', 'uy-quyen', 'ma-truy-cap']) {
      await visit(window.page, `/ca-nhan?xem=${tab}`);
      await checkAxe(window.page);
      await screenshot(window.page, `ca-nhan-${tab}`);
    }
  }));

test('an empty installation leads to its first-run page, and from there into the application', async () => {
  const empty = await startApplication({ SO_VANG_DEMO: 'never' });
  const window = await suite.open(empty.address);
  try {
    const { page } = window;
    await visit(page, '/');
    await heading(page, 'Thiết lập lần đầu').waitFor();
    await checkAxe(page);
    await screenshot(page, 'lan-dau');
    await type(page, page.getByLabel('Tên đơn vị'), 'UBND xã An Phú');
    await page.getByLabel('Loại đơn vị').selectOption('commune');
    await type(page, page.getByLabel('Họ và tên'), 'Lê Quản Trị');
    await type(page, page.getByLabel('Tên đăng nhập'), 'quan.tri');
    await type(page, page.getByLabel('Mật khẩu', { exact: true }), '1234567890');
    await type(page, page.getByLabel('Nhập lại mật khẩu'), '1234567890');
    await press(page, button(page, 'Tạo đơn vị và tài khoản quản trị'));
    await page.getByRole('alert').getByText('quá dễ đoán').waitFor();
    await type(page, page.getByLabel('Mật khẩu', { exact: true }), 'sáng nay trời đổ mưa');
    await type(page, page.getByLabel('Nhập lại mật khẩu'), 'sáng nay trời đổ mưa');
    await press(page, button(page, 'Tạo đơn vị và tài khoản quản trị'));
    await page.waitForURL((url) => url.pathname === '/');
    await page.getByText('UBND xã An Phú').first().waitFor();
    await visit(page, '/lan-dau');
    assert.equal(await heading(page, 'Thiết lập lần đầu').count(), 0);
  } finally {
    await window.context.close();
    await empty.stop();
  }
});
