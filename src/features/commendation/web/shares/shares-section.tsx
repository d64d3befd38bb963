import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../../../law/calendar/number.ts';
import { api } from '../../../../ui/api/api.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { useMay } from '../../../../ui/session/me.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import { role } from '../../../../ui/table/role.ts';
import { SHARE_STAGES } from '../../model/shares.ts';
import type { SharesView } from '../../server/shares/share.schema.ts';
import { SHARE_STAGE_WORDS, SHARE_WORDS } from './share-words.ts';
import classes from './shares.module.css';

const messages = defineMessages({
  vi: {
    title: 'Cơ cấu khen thưởng',
    table: 'Bảng cơ cấu so với chỉ tiêu',
    group: 'Nhóm',
    target: 'Chỉ tiêu',
    noTarget: 'chưa đặt',
    least: (percent: string) => `từ ${percent}%`,
    most: (percent: string) => `không quá ${percent}%`,
    of: (count: string, of: string) => `${count}/${of}`,
    unmet: 'Chưa đạt',
    nobody: '–',
    set: 'Đặt chỉ tiêu',
    note: 'Chỉ để tham khảo khi xét; không đạt chỉ tiêu thì hệ thống nhắc, không chặn.',
  },
  en: {
    title: 'Shares',
    table: 'Shares beside the targets',
    group: 'Group',
    target: 'Target',
    noTarget: 'none',
    least: (percent: string) => `at least ${percent}%`,
    most: (percent: string) => `at most ${percent}%`,
    of: (count: string, of: string) => `${count} of ${of}`,
    unmet: 'Not met',
    nobody: '–',
    set: 'Set targets',
    note: 'To be considered; an unmet target warns and never blocks.',
  },
});

/** Shares of direct workers, small collectives, leaders, women at `path` of the API, before and after the vote, beside the targets. */
export function SharesSection({ path, queryKey }: { path: string; queryKey: readonly unknown[] }) {
  const words = useMessages(messages);
  const maySet = useMay('target-share.write');
  const query = useQuery({
    queryKey: [...queryKey, 'shares'],
    queryFn: ({ signal }) => api.get<SharesView>(path, undefined, { signal }),
  });
  return (
    <Section title={words.title} acts={maySet && <TextLink to="/chi-tieu-co-cau">{words.set}</TextLink>}>
      <Loaded query={query} lines={4}>
        {({ items }) => <SharesTable items={items} />}
      </Loaded>
      <p className={classes.less}>{words.note}</p>
    </Section>
  );
}

function SharesTable({ items }: SharesView) {
  const words = useMessages(messages);
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.region} aria-label={words.table} tabIndex={0}>
      <table className={`${classes.table} sv-stack`} {...role('table')}>
        <caption className="sv-hidden">{words.table}</caption>
        <thead {...role('rowgroup')}>
          <tr {...role('row')}>
            <th scope="col" {...role('columnheader')}>
              {words.group}
            </th>
            <th scope="col" {...role('columnheader')}>
              {words.target}
            </th>
            {SHARE_STAGES.map((stage) => (
              <th key={stage} scope="col" {...role('columnheader')} className={classes.number}>
                {SHARE_STAGE_WORDS[stage][language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role('rowgroup')}>
          {items.map(({ share, awardName, target, stages }) => (
            <tr {...role('row')} key={`${share} ${awardName} ${target?.unitName} ${target?.percent}`}>
              <th scope="row" {...role('rowheader')}>
                {SHARE_WORDS[share][language]}
                {awardName !== null && <div className={classes.less}>{awardName}</div>}
              </th>
              <td {...role('cell')} data-label={words.target}>
                {target === null ? (
                  words.noTarget
                ) : (
                  <>
                    {target.atMost
                      ? words.most(formatNumber(target.percent))
                      : words.least(formatNumber(target.percent))}
                    <div className={classes.less}>
                      {target.legalBasis} ({target.unitName})
                    </div>
                  </>
                )}
              </td>
              {stages.map(({ stage, count, of, percent, met }) => (
                <td
                  {...role('cell')}
                  data-label={SHARE_STAGE_WORDS[stage][language]}
                  key={stage}
                  className={classes.number}
                >
                  {percent === null ? (
                    words.nobody
                  ) : (
                    <>
                      {formatNumber(percent)}%{' '}
                      {met === false && <ToneBadge tone="amber">{words.unmet}</ToneBadge>}
                      <div className={classes.less}>{words.of(formatNumber(count), formatNumber(of))}</div>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
