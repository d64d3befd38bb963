import { defineMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import type { VoteView } from '../../server/vote.schema.ts';

const percent = (value: number) => `${String(value).replace('.', ',')} %`;

/** The rule of a vote and its progress in sentences. */
export const voteMessages = defineMessages({
  vi: {
    rule: ({ thresholdPercent, thresholdAbove, members }: VoteView) =>
      `Cần ${thresholdAbove ? 'trên' : 'từ'} ${percent(thresholdPercent)} ${thresholdAbove ? '' : 'trở lên '}của ${members} thành viên (toàn thể, không phải số có mặt)`,
    unsure: 'cần xác nhận',
    secretProgress: ({ progress }: VoteView) =>
      `Đã phát ${progress.taken} phiếu, đã bỏ ${progress.cast} phiếu`,
    openProgress: ({ progress, voters }: VoteView) => `${progress.cast}/${voters} thành viên đã có ý kiến`,
  },
  en: {
    rule: ({ thresholdPercent, thresholdAbove, members }: VoteView) =>
      `Needs ${thresholdAbove ? 'more than' : 'at least'} ${thresholdPercent} % of ${plural(members, 'member')} (all, not those present)`,
    unsure: 'needs confirmation',
    secretProgress: ({ progress }: VoteView) => `${progress.taken} ballots taken, ${progress.cast} cast`,
    openProgress: ({ progress, voters }: VoteView) => `${progress.cast} of ${voters} have answered`,
  },
});

/** Rules that the law gives and that were read; those that the council's office typed in are its own. */
export const isSure = (confidence: string) => confidence === 'verified' || confidence === 'entered';
