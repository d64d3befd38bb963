import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchJson, visit } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();

test('conditions are tried: what is asked, what is missing, and the verdict as facts are typed', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/danh-muc/lao-dong-tien-tien?ngay=2026-03-10');
    await page.getByRole('link', { name: 'Thử điều kiện' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thử điều kiện' }).waitFor();
    const verdict = page.getByRole('status', { name: 'Kết quả' });
    await verdict.getByText('Cần người xem xét', { exact: true }).waitFor();
    await inspect(page, 'trial-empty');
    await page.getByLabel('Năm xét').fill('2025');
    await page.getByRole('combobox', { name: 'Thuộc đối tượng' }).fill('vien chuc');
    await page.getByRole('option', { name: 'viên chức', exact: true }).click();
    await page.getByRole('button', { name: 'Thêm xếp loại' }).click();
    const line = page.getByRole('group', { name: 'Xếp loại hằng năm, dòng 1' });
    await line.getByRole('textbox', { name: 'Năm' }).fill('2025');
    await line.getByLabel('Mức xếp loại').selectOption('khong-hoan-thanh');
    await verdict.getByText('Chưa đủ điều kiện', { exact: true }).waitFor();
    await line.getByLabel('Mức xếp loại').selectOption('hoan-thanh-xuat-sac');
    await verdict.getByText('Cần người xem xét', { exact: true }).waitFor();
    await inspect(page, 'trial-typed');
    await page.getByRole('button', { name: 'Bỏ dòng 1: Xếp loại hằng năm' }).click();
    await page.getByRole('button', { name: 'Thêm xếp loại' }).waitFor();
  });
});

test('what is recorded of a person is taken over, and may be changed', async () => {
  await inWindow('thuongtruc', async (window) => {
    const { page } = window;
    const { items } = await fetchJson<{ items: { subjectId: string; subjectName: string }[] }>(
      window,
      '/api/honours?subject=individual',
    );
    const [someone] = items;
    assert.ok(someone !== undefined, 'the demo has no honours');
    await visit(page, '/danh-muc/thu-dieu-kien?hinh-thuc=chien-si-thi-dua-co-so&ngay=2026-03-10&nam=2025');
    const picker = page.getByRole('combobox', { name: 'Lấy dữ kiện đã ghi' });
    await picker.fill(someone.subjectName);
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.getByText(/đã ghi trong hệ thống, có thể đã sửa để thử/).waitFor();
    await inspect(page, 'trial-recorded');
  });
});

test('one box finds people, units, honours and awards, in either spelling', async () => {
  await inWindow('thuongtruc', async ({ page }) => {
    await visit(page, '/');
    await page.getByRole('link', { name: 'Tìm kiếm' }).click();
    await page.getByLabel(/Tìm người, đơn vị/).fill('chien sy thi dua co so');
    // The first leads to its honours, the second to what the catalogue says of it.
    const award = page.getByRole('link', { name: 'Chiến sĩ thi đua cơ sở' });
    await award.nth(1).waitFor();
    assert.equal(await award.nth(1).getAttribute('href'), '/danh-muc/chien-si-thi-dua-co-so');
    await page.getByLabel(/Tìm người, đơn vị/).fill('nguyen');
    await page
      .getByRole('link', { name: /^Nguyễn/ })
      .first()
      .waitFor();
    await inspect(page, 'search');
  });
});

test('what a person is, is recorded and stands on the page of the person', async () => {
  await inWindow('thuongtruc', async (window) => {
    const { page } = window;
    const { items } = await fetchJson<{ items: { id: string }[] }>(window, '/api/people');
    const [person] = items;
    assert.ok(person !== undefined, 'the demo has no people');
    await visit(page, `/nguoi/${person.id}`);
    await page.getByRole('link', { name: 'Ghi đối tượng, dữ liệu thành tích' }).click();
    await page.getByRole('button', { name: 'Thêm đối tượng' }).click();
    await page.getByLabel('Đối tượng', { exact: true }).selectOption('nghe-nhan');
    await page.getByRole('textbox', { name: 'Từ ngày' }).fill('1/7/2020');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText(/Nghệ nhân · từ ngày 01\/07\/2020/).waitFor();
    await inspect(page, 'merits-category');
    await visit(page, `/nguoi/${person.id}`);
    await page
      .getByText(/nghệ nhân/)
      .first()
      .waitFor();
    await inspect(page, 'person-category');
  });
});
