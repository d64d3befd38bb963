import type { PageDescription } from '../../../../ui/page/page-description.ts';
import { registerVotePapers } from '../../../council/web/index.ts';

registerVotePapers('nomination', {
  list: (voteId) => `/bo-phieu/${voteId}/ho-so`,
  one: (voteId, nominationId) => `/bo-phieu/${voteId}/ho-so/${nominationId}`,
});

/** Bringing a round before the council, and the papers that its members vote by. */
export const nominationVotePages: readonly PageDescription[] = [
  {
    path: '/dot-xet/$roundId/hoi-dong',
    title: { vi: 'Đưa ra Hội đồng', en: 'To the council' },
    load: () => import('./council-plan-page.tsx'),
    act: 'dossier.appraise',
  },
  {
    path: '/bo-phieu/$voteId/ho-so',
    title: { vi: 'Hồ sơ', en: 'Papers' },
    load: () => import('./vote-nominees-page.tsx'),
  },
  {
    path: '/bo-phieu/$voteId/ho-so/$nominationId',
    title: { vi: 'Trường hợp đề nghị', en: 'Nominee' },
    load: () => import('./vote-nominee-page.tsx'),
  },
];
