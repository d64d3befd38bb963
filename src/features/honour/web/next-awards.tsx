import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { VERDICT_WARNING_WORDS } from '../model/honour-words.ts';
import type { NextAwardsView } from '../server/history.schema.ts';
import { AwardFilter } from './award-filter.tsx';
import { AwardVerdict } from './award-verdict.tsx';
import classes from './honour.module.css';
import { type SubjectKey, useNextAwards } from './honour-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Điều kiện cho lần khen tiếp theo',
    about: (year: number) =>
      `Xét theo dữ liệu đã ghi và quy định hiện hành, năm xét ${year}. Kết quả để tham khảo; Hội đồng và người có thẩm quyền quyết định.`,
    choose: 'Xem danh hiệu, hình thức khác',
    none: 'Chưa có danh hiệu nào gần đạt theo dữ liệu đã ghi. Chọn một danh hiệu ở trên để xem từng điều kiện.',
  },
  en: {
    title: 'What the next award asks',
    about: (year: number) =>
      `By what is recorded and the law of today, for ${year}. For information; the council and the authority decide.`,
    choose: 'Look at another award',
    none: 'No award is near by what is recorded. Choose one above to see its conditions.',
  },
});

/** The awards nearest to a subject, or a chosen one, with what is missing and each condition. */
export function NextAwards({ of }: { of: SubjectKey }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [award, setAward] = useState<string | undefined>(undefined);
  const query = useNextAwards<NextAwardsView>(of, { award });
  return (
    <Section title={words.title}>
      <div className={classes.chooser} data-screen-only>
        <AwardFilter label={words.choose} award={award} subject={of.subject} onChange={setAward} />
      </div>
      <Loaded query={query}>
        {({ items, year }) => (
          <>
            <p className={classes.quiet}>{words.about(year)}</p>
            {items.some(({ warnings }) => warnings.includes('review-required')) && (
              <Alert color="amber" mt="sm">
                {VERDICT_WARNING_WORDS['review-required'][language]}
              </Alert>
            )}
            {items.length === 0 && <p>{words.none}</p>}
            {items.map((item) => (
              <AwardVerdict key={item.award} item={item} opened={award !== undefined} />
            ))}
          </>
        )}
      </Loaded>
    </Section>
  );
}
