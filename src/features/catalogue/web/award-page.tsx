import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { DayInput } from '../../../ui/form/day-input.tsx';
import { formatDay } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useDayParam, usePathParam } from '../../../ui/page/search-params.ts';
import { Section } from '../../../ui/page/section.tsx';
import { ToneBadge } from '../../../ui/status/status.tsx';
import { capital, subjectsText } from '../model/award-words.ts';
import type { AwardView } from '../server/catalogue.schema.ts';
import { AwardActs } from './award-acts.tsx';
import { AwardBonus } from './award-bonus.tsx';
import { AwardDeciders } from './award-deciders.tsx';
import { AwardDossier, AwardFacts } from './award-facts.tsx';
import { AwardVersions } from './award-versions.tsx';
import classes from './catalogue.module.css';
import { ConditionTree } from './condition-tree.tsx';
import { LegalSource } from './legal-source.tsx';

const messages = defineMessages({
  vi: {
    day: 'Xem theo ngày',
    dayHint: 'Điều kiện theo ngày nhận hồ sơ; thẩm quyền và tiền thưởng theo ngày quyết định.',
    unverified: 'Cần xác nhận',
    local: 'Quy định riêng',
    goneBadge: 'Không áp dụng',
    gone: (day: string) =>
      `Danh hiệu, hình thức này không áp dụng vào ngày ${day}. Thời gian áp dụng ghi ở mục Thông tin chung.`,
    review: 'Luật sửa đổi đã có hiệu lực: phải đối chiếu văn bản trước khi dùng',
    conditions: (day: string) => `Điều kiện áp dụng ngày ${day}`,
    noVersion: (day: string) =>
      `Danh mục chưa có tiêu chuẩn của ngày ${day}. Khi xét phải tự đối chiếu văn bản của thời kỳ đó.`,
    localRule: (unit: string, basis: string) => `Quy định riêng của ${unit}: ${basis}`,
  },
  en: {
    day: 'As of the day',
    dayHint: 'Conditions by the day of receipt; authority and bonus by the day of the decision.',
    unverified: 'Needs confirmation',
    local: 'Local rule',
    goneBadge: 'Not in force',
    gone: (day: string) => `This award is not in force on ${day}. When it is stands under General.`,
    review: 'The amended law is in force: check the rule against the text before use',
    conditions: (day: string) => `Conditions on ${day}`,
    noVersion: (day: string) => `The catalogue has no conditions for ${day}. Look up the text of that time.`,
    localRule: (unit: string, basis: string) => `Local rule of ${unit}: ${basis}`,
  },
});

/** An award with its versions, conditions and sources. */
export function Page() {
  const awardId = usePathParam('awardId');
  const language = useLanguage();
  const [day] = useDayParam('ngay');
  const query = useQuery<AwardView>({
    queryKey: ['award', 'one', awardId, day, language],
    queryFn: ({ signal }) => api.get<AwardView>(`/api/awards/${awardId}`, { on: day }, { signal }),
    placeholderData: (before) => (before?.id === awardId ? before : undefined),
  });
  return <Loaded query={query}>{(award) => <AwardFrame award={award} />}</Loaded>;
}

function AwardFrame({ award }: { award: AwardView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [, setDay] = useDayParam('ngay');
  const current = award.versions.find((version) => version.decides);
  const about = [award.category, award.level, subjectsText(award.subjects, language).toLocaleLowerCase('vi')];
  return (
    <PageFrame
      title={award.name}
      badge={
        <>
          {!award.exists && <ToneBadge tone="grey">{words.goneBadge}</ToneBadge>}{' '}
          {award.exists && award.unverified && <ToneBadge tone="amber">{words.unverified}</ToneBadge>}{' '}
          {award.local && <ToneBadge tone="blue">{words.local}</ToneBadge>}
        </>
      }
      intro={capital(about.join(' · '))}
      acts={<AwardActs award={award} />}
    >
      <div className={classes.day} data-screen-only>
        <DayInput
          label={words.day}
          description={words.dayHint}
          value={award.on}
          onChange={(next) => {
            if (next !== null && /^\d{4}-\d\d-\d\d$/.test(next)) setDay(next);
          }}
        />
      </div>
      {award.reviewReason !== null && (
        <Alert color="amber" mb="md" title={words.review}>
          {award.reviewReason}
        </Alert>
      )}
      {!award.exists && (
        <Alert color="gray" mb="md">
          {words.gone(formatDay(award.on))}
        </Alert>
      )}
      <div className={classes.columns}>
        <div>
          <Section title={words.conditions(formatDay(award.on))}>
            {current === undefined ? (
              <p>{words.noVersion(formatDay(award.on))}</p>
            ) : (
              <>
                <p className={classes.quiet}>
                  <LegalSource lead of={`${current.source} (${current.lawName})`} />
                </p>
                <ConditionTree node={current.conditions} source={current.source} />
                {award.localRules.map(({ id, unitName, legalBasis }) => (
                  <p key={id} className={classes.quiet}>
                    {words.localRule(unitName, legalBasis)}
                  </p>
                ))}
                {current.note !== null && <p className={classes.quiet}>{current.note}</p>}
              </>
            )}
          </Section>
          <AwardVersions award={award} />
        </div>
        <div>
          <AwardDeciders award={award} />
          <AwardBonus award={award} />
          <AwardDossier award={award} />
          <AwardFacts award={award} />
        </div>
      </div>
    </PageFrame>
  );
}
