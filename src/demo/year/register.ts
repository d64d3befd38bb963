import { writeXlsx } from '../../documents/xlsx/write-xlsx.ts';
import type { SheetView } from '../../features/registration/server/registration.schema.ts';
import type { Story } from './story.ts';
import { awardOf, type Commune, YEAR } from './year-cast.ts';

const COLUMNS = ['Họ tên, tên tập thể, chủ hộ', 'Danh hiệu, hình thức', 'Nội dung đăng ký'];

export const REGISTERED_ON = `${YEAR}-02-10`;

/** What a commune registers, as an Excel file. */
export function registrationTable({ nominees }: Pick<Commune, 'nominees'>): Promise<Uint8Array> {
  const content = 'Có ít nhất một sáng kiến được công nhận trong năm';
  return writeXlsx([
    {
      name: 'Đăng ký',
      columns: COLUMNS.map((header) => ({ header, width: 30 })),
      rows: nominees.map((name, i) => [name, awardOf(i).name, content]),
    },
  ]);
}

/** At the start of the year each commune registers from Excel, and its head approves. @returns ids of the sheets */
export async function register({ as, day, cast, keys }: Story): Promise<string[]> {
  day(REGISTERED_ON);
  const sheets: string[] = [];
  for (const commune of cast.communes) {
    const { key, clerk, head } = commune;
    const clerkOf = await as(clerk);
    const made = await clerkOf.post<SheetView>('/api/registration-sheets', {
      unitId: keys.unit(key),
      year: YEAR,
    });
    const url = `/api/registration-sheets/${made.id}`;
    const file = { name: 'dang-ky.xlsx', bytes: await registrationTable(commune) };
    const { seen } = await clerkOf.upload<{ seen: string }>(`${url}/import`, file);
    await clerkOf.upload(`${url}/import?confirm=true&seen=${seen}`, file);
    const filled = await clerkOf.get<SheetView>(url);
    const sent = await clerkOf.post<SheetView>(`${url}/steps`, { step: 'submit', version: filled.version });
    const headOf = await as(head);
    await headOf.post(`${url}/steps`, { step: 'approve', version: sent.version });
    sheets.push(made.id);
  }
  return sheets;
}
