import { writeXlsx } from '../../documents/xlsx/write-xlsx.ts';
import type { ImportView } from '../../features/honour/server/imports/import.schema.ts';
import type { TestApplication } from '../test-application.ts';

interface Hands {
  app: TestApplication;
  make<T>(method: 'POST' | 'PUT', url: string, body: unknown): Promise<T>;
  sendFile<T>(url: string, name: string, bytes: Buffer, fields?: Record<string, string>): Promise<T>;
  unitId: string;
}

/** An import of past honours of the unit whose row 2 waits to be decided. */
export async function honourImportSample({ app, make, sendFile, unitId }: Hands): Promise<string> {
  const columns = ['Họ và tên', 'Đơn vị', 'Danh hiệu', 'Ngày quyết định'].map((header) => ({
    header,
    width: 20,
  }));
  const bytes = await writeXlsx([
    { name: 'Sổ', columns, rows: [['Người của A', 'Nơi không rõ', 'Danh hiệu lạ', { day: '2020-12-20' }]] },
  ]);
  const { importId } = await sendFile<{ importId: string }>('/api/honour-imports', 'so-cu.xlsx', bytes, {
    unitId,
  });
  await make<ImportView>('PUT', `/api/honour-imports/${importId}/mapping`, {
    version: 1,
    mapping: ['name', 'unit', 'award', 'decidedOn'],
    basis: 'cong-trang',
    unitId: null,
    authority: null,
  });
  await app.runJob('honour.import', { importId });
  return importId;
}
