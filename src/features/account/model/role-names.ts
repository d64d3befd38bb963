import type { Role } from './roles.ts';

/** What people call each role. */
export const ROLE_NAMES: Readonly<Record<Role, { vi: string; en: string }>> = {
  'standing-office': { vi: 'Cơ quan thường trực Hội đồng TĐKT', en: 'Standing office' },
  'unit-clerk': { vi: 'Cán bộ phụ trách TĐKT của đơn vị', en: 'Unit clerk' },
  'unit-head': { vi: 'Thủ trưởng đơn vị', en: 'Unit head' },
  'consulted-agency': { vi: 'Cơ quan được hiệp y', en: 'Consulted agency' },
  'council-member': { vi: 'Thành viên Hội đồng TĐKT', en: 'Council member' },
  'council-chair': { vi: 'Chủ tịch Hội đồng TĐKT', en: 'Council chair' },
  'cluster-leader': { vi: 'Cụm trưởng, khối trưởng', en: 'Cluster leader' },
  'initiative-council': { vi: 'Hội đồng sáng kiến', en: 'Initiative council' },
  editor: { vi: 'Biên tập viên', en: 'Editor' },
  inspector: { vi: 'Thành viên đoàn kiểm tra', en: 'Inspector' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
  auditor: { vi: 'Kiểm toán (chỉ xem nhật ký)', en: 'Auditor' },
};
