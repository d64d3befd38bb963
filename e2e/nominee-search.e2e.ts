import { test } from 'node:test';
import { visit } from './support/browser.ts';
import { inspect } from './support/inspect.ts';
import { browserSuite } from './support/suite.ts';

const { inWindow } = browserSuite();

test('a nominee is found by name in all dossiers, and leads to the place in its dossier', async () => {
  await inWindow('canbo.lamkieu', async ({ page }) => {
    await visit(page, '/ho-so');
    await page.getByRole('link', { name: 'Tìm trường hợp đề nghị' }).click();
    await page.getByText('Gõ tên cần tìm').waitFor();
    await inspect(page, 'tim-nguoi-trong');
    await page.getByRole('searchbox', { name: 'Họ tên, tên đơn vị' }).fill('nguyen');
    const row = page.getByRole('row', { name: /Nguyễn/ }).first();
    await row.waitFor();
    await inspect(page, 'tim-nguoi');
    await row.getByRole('link').first().click();
    await page.getByRole('dialog', { name: 'Trường hợp đề nghị' }).waitFor();

    await visit(page, '/ho-so/tim-nguoi?q=khong+co+ai');
    await page.getByText('Không có dòng nào khớp').waitFor();
    await inspect(page, 'tim-nguoi-khong-co');
  });
});
