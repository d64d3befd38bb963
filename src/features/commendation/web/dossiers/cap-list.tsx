import { formatNumber } from '../../../../law/calendar/number.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import { LegalSource } from '../../../catalogue/web/index.ts';
import type { CapView } from '../../server/dossiers/dossier.schema.ts';
import classes from './dossier.module.css';

const messages = defineMessages({
  vi: {
    title: 'Giới hạn tỷ lệ trên danh sách',
    share: (percent: string, of: string) => `không quá ${percent}% ${of}`,
    count: (count: number) => `không quá ${count} trường hợp`,
    proposed: (count: number) => `đề nghị ${count}`,
    most: (most: number, base: number | null) =>
      base === null ? `được tối đa ${most}` : `được tối đa ${most} (trên ${base})`,
    unknown: 'hệ thống không có số để tính; cần người kiểm tra',
    broken: 'Vượt giới hạn',
    fine: 'Trong giới hạn',
    unsure: 'Cần xem xét',
  },
  en: {
    title: 'Caps over the list',
    share: (percent: string, of: string) => `at most ${percent}% of ${of}`,
    count: (count: number) => `at most ${count}`,
    proposed: (count: number) => `${count} proposed`,
    most: (most: number, base: number | null) =>
      base === null ? `${most} allowed` : `${most} allowed (of ${base})`,
    unknown: 'the figure it rests on is not kept here; a person must check',
    broken: 'Above the cap',
    fine: 'Within the cap',
    unsure: 'Needs review',
  },
});

/** The shares and numbers that awards allow over the whole list, with the arithmetic. */
export function CapList({ caps }: { caps: readonly CapView[] }) {
  const words = useMessages(messages);
  const language = useLanguage();
  if (caps.length === 0) return null;
  const rule = (cap: CapView) =>
    cap.maxCount === null
      ? words.share(formatNumber(cap.maxPercent ?? 0), cap.population ?? '')
      : words.count(cap.maxCount);
  return (
    <Section title={words.title}>
      <ul className={classes.reasons}>
        {caps.map((cap) => (
          <li key={`${cap.award} ${cap.subject} ${cap.year} ${rule(cap)}`} lang={language}>
            <strong>{cap.awardName}</strong> {cap.year}: {rule(cap)} – {words.proposed(cap.proposed)},{' '}
            {cap.most === null ? words.unknown : words.most(cap.most, cap.base)}.{' '}
            <ToneBadge tone={cap.broken ? 'red' : cap.most === null ? 'amber' : 'green'}>
              {cap.broken ? words.broken : cap.most === null ? words.unsure : words.fine}
            </ToneBadge>
            <div className={classes.less}>
              <LegalSource of={cap.source} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
