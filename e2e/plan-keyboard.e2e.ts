import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { PASSWORD } from './support/application.ts';
import { checkAxe } from './support/axe.ts';
import { settled, visit } from './support/browser.ts';
import { SAMPLE_PLAN } from './support/demo.ts';
import { arrived, focusKept, pick, press, tabTo, type, typeCredentials, upload } from './support/keyboard.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const PLAN = /\/ke-hoach\/([0-9a-f-]{36})/;

async function signInByKeyboard(page: Page, login: string): Promise<void> {
  await page.goto('/dang-nhap');
  await typeCredentials(page, login, PASSWORD);
  await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  await settled(page);
}

test('by keyboard alone: a plan is uploaded, corrected, put in force, reported on, reminded of and seen in the calendar', async () => {
  await inWindow(null, async ({ page }) => {
    await signInByKeyboard(page, 'thuongtruc');
    await press(page, page.getByRole('link', { name: 'Nhập kế hoạch' }));
    await arrived(page, 'Nhập kế hoạch');
    await upload(page, button(page, 'Chọn tệp: Tệp kế hoạch'), SAMPLE_PLAN);
    const doubts = page.locator('#dieu-can-xem');
    await doubts.waitFor();
    await arrived(page, 'song-moc-2023.txt');

    const left = async () => Number.parseInt((await doubts.textContent()) ?? '', 10);
    const before = await left();
    await press(page, button(page, /^Sửa thành/).first());
    await page.getByRole('heading', { name: new RegExp(`^${before - 1} điều`) }).waitFor();
    await focusKept(page, 'a doubt was mended');
    await press(page, button(page, /^Đúng như bản gốc/).first());
    await page.getByRole('heading', { name: new RegExp(`^${before - 2} điều`) }).waitFor();
    await focusKept(page, 'a doubt was dismissed');

    await press(page, button(page, 'Chọn đơn vị cho tên “Phòng Kinh tế”'));
    await pick(page, 'Chọn đơn vị cho “Phòng Kinh tế”', 'van hoi', 'Ủy ban nhân dân xã Vân Hội');
    await press(page, button(page, 'Xác nhận đơn vị cho “Phòng Kinh tế”'));
    await button(page, 'Chọn đơn vị cho tên “Phòng Kinh tế”').waitFor({ state: 'hidden' });
    await focusKept(page, 'a unit was confirmed');

    await tabTo(page, button(page, 'Kiểm tra và đưa vào sử dụng'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await press(page, button(page, 'Đưa vào sử dụng'));
    await page.waitForURL(PLAN);
    await arrived(page, /thành phố Sông Mộc năm 2023/);
    const planId = PLAN.exec(page.url())?.[1] ?? '';
    await press(page, button(page, 'Ghi nhận đã ban hành'));
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận đã ban hành' }));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('Đã ban hành').first().waitFor();
    await focusKept(page, 'the plan was put in force');

    await press(page, page.getByRole('link', { name: /^Thẩm định hồ sơ sáng kiến/ }));
    await type(page, page.getByLabel('Kết quả, tiến độ'), 'Đã thẩm định xong nhóm kinh tế.');
    await tabTo(page, page.getByRole('combobox', { name: /^Tiến độ/ }));
    await page.keyboard.type('60');
    await press(page, button(page, 'Gửi báo cáo tiến độ'));
    const reports = page.getByRole('list', { name: 'Báo cáo tiến độ' });
    await reports.getByText('Đã thẩm định xong nhóm kinh tế.').waitFor();
    await reports.getByText('60 %').waitFor();
    await focusKept(page, 'progress was reported');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('viec'));
    await focusKept(page, 'the task was closed');

    await tabTo(page, button(page, /^Đôn đốc/), 'Shift+Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await type(page, dialog.getByLabel('Lời nhắn kèm theo'), 'Đề nghị hoàn thành trong tuần này.');
    await press(page, dialog.getByRole('button', { name: /^Gửi đôn đốc/ }));
    await dialog.getByText(/Đã nhắc [1-9]\d* nhiệm vụ/).waitFor();
    await focusKept(page, 'reminders were sent');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await focusKept(page, 'the dialog was closed');

    await press(
      page,
      page.getByRole('tab', { name: 'Lịch' }).or(page.getByRole('link', { name: 'Lịch', exact: true })),
    );
    await page.waitForURL(new RegExp(`${planId}.*xem=lich`));
    await page
      .getByRole('heading', { name: /[Tt]háng/ })
      .first()
      .waitFor();
    await checkAxe(page);
  });
  await inWindow(null, async ({ page }) => {
    await signInByKeyboard(page, 'canbo.vanhoi');
    await visit(page, '/thong-bao');
    await page.getByText('Đề nghị hoàn thành trong tuần này.').first().waitFor();
  });
});

test('by keyboard alone: open a late task from the home page, report progress', () =>
  inWindow(null, async ({ page }) => {
    await signInByKeyboard(page, 'canbo.lamkieu');
    await press(page, page.locator('main a[href*="viec="]').first());
    await type(page, page.getByLabel('Kết quả, tiến độ'), 'Báo cáo bằng bàn phím.');
    await press(page, button(page, 'Gửi báo cáo tiến độ'));
    await page.getByRole('list', { name: 'Báo cáo tiến độ' }).getByText('Báo cáo bằng bàn phím.').waitFor();
    await focusKept(page, 'progress was reported');
  }));
