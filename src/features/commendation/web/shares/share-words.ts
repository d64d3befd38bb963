import type { Share, ShareStage } from '../../model/shares.ts';

type Words = { readonly vi: string; readonly en: string };

export const SHARE_WORDS: Readonly<Record<Share, Words>> = {
  'direct-worker': { vi: 'Người trực tiếp lao động, công tác', en: 'Direct workers' },
  'small-collective': { vi: 'Tập thể nhỏ', en: 'Small collectives' },
  leader: { vi: 'Lãnh đạo, quản lý', en: 'Leaders, managers' },
  woman: { vi: 'Phụ nữ', en: 'Women' },
};

export const SHARE_STAGE_WORDS: Readonly<Record<ShareStage, Words>> = {
  proposed: { vi: 'Đề nghị', en: 'Proposed' },
  appraised: { vi: 'Sau thẩm định', en: 'After the appraisal' },
  passed: { vi: 'Sau biểu quyết', en: 'After the vote' },
};
