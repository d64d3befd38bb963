import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type AwardCatalogue,
  checkEligibility,
  findAward,
  resultsOf,
  SUBJECTS,
} from '../../../../law/awards/index.ts';
import { isDay } from '../../../../law/calendar/day.ts';
import { api } from '../../../../ui/api/api.ts';
import { formatDay, today } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParams } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { useMay } from '../../../../ui/session/me.ts';
import { VERDICT_WARNING_WORDS } from '../../model/honour-words.ts';
import { presentVerdict } from '../../model/present-verdict.ts';
import { NO_FACTS, toFacts } from '../../model/trial.ts';
import { questionsOf } from '../../model/trial-questions.ts';
import { AwardVerdict } from '../award-verdict.tsx';
import { FactsForm } from './facts-form.tsx';
import { Recorded } from './recorded-facts.tsx';
import classes from './trial.module.css';
import { Asked } from './trial-question.tsx';

const messages = defineMessages({
  vi: {
    title: 'Thử điều kiện',
    intro:
      'Chọn danh hiệu, hình thức và ghi dữ kiện để xem từng điều kiện đạt hay chưa. Không có gì được lưu lại; kết quả để tham khảo.',
    facts: 'Dữ kiện',
    factsHint:
      'Để trống danh hiệu, sáng kiến, kỷ luật là không có; các mục khác để trống là chưa rõ. Dòng ghi chưa đủ thì chưa được tính.',
    verdict: 'Kết quả',
    choose: 'Hãy chọn danh hiệu, hình thức để biết cần những dữ kiện nào.',
    complete: 'Hãy ghi đủ ngày nhận hồ sơ và năm xét.',
    of: (name: string) => `Dữ kiện của ${name} đã ghi trong hệ thống, có thể đã sửa để thử.`,
    clear: 'Xóa hết dữ kiện',
    law: (day: string) => `Theo quy định áp dụng vào ngày ${day}.`,
  },
  en: {
    title: 'Try the conditions',
    intro:
      'Choose an award and type facts to see which conditions are met. Nothing is kept; the result is for information.',
    facts: 'Facts',
    factsHint:
      'No awards, initiatives or discipline typed means there are none; nothing typed elsewhere means not known. Lines that are not complete do not count.',
    verdict: 'Result',
    choose: 'Choose an award to see which facts it asks for.',
    complete: 'Give the day the dossier is received and the year assessed.',
    of: (name: string) => `What is recorded of ${name}, perhaps changed to try.`,
    clear: 'Clear the facts',
    law: (day: string) => `By the law in force on ${day}.`,
  },
});

/** The conditions of an award tried with facts that are typed or recorded; judged in the browser. */
export function Page() {
  const words = useMessages(messages);
  const search = useSearchParams();
  const on = search.ngay ?? today();
  const catalogue = useQuery<AwardCatalogue>({
    queryKey: ['award', 'catalogue', on],
    queryFn: ({ signal }) => api.get<AwardCatalogue>('/api/award-catalogue', { on }, { signal }),
    staleTime: 300_000,
    enabled: isDay(on),
  });
  return (
    <PageFrame title={words.title} intro={words.intro}>
      {isDay(on) ? (
        <Loaded query={catalogue}>{(awards) => <Trial catalogue={awards} on={on} />}</Loaded>
      ) : (
        <Asked on={on} award={undefined} subjects={SUBJECTS} subject="individual" year="" />
      )}
    </PageFrame>
  );
}

function Trial({ catalogue, on }: { catalogue: AwardCatalogue; on: string }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const search = useSearchParams();
  const [facts, setFacts] = useState(NO_FACTS);
  const [about, setAbout] = useState<string | null>(null);
  // Fields that keep their own text are drawn anew when all facts change at once.
  const [drawn, setDrawn] = useState(0);
  const mayLoad = [useMay('merit.read'), useMay('honour.write')].every((may) => may);
  const award = search['hinh-thuc'] === undefined ? undefined : findAward(catalogue, search['hinh-thuc']);
  const subjects = award?.subjects ?? SUBJECTS;
  const subject = subjects.find((each) => each === search['doi-tuong']) ?? subjects[0] ?? 'individual';
  const year = search.nam ?? on.slice(0, 4);
  const isReady = award !== undefined && /^\d{4}$/.test(year);
  const ask = (of: typeof facts) =>
    isReady
      ? checkEligibility(catalogue, {
          award: award.id,
          on,
          year: Number(year),
          facts: toFacts(subject, of),
          language,
        })
      : null;
  const verdict = ask(facts);
  const questions = questionsOf(resultsOf(ask(NO_FACTS)?.conditions ?? { all: [], met: true }));
  const take = (next: typeof facts, of: string | null) => {
    setFacts(next);
    setAbout(of);
    setDrawn(drawn + 1);
  };
  return (
    <>
      <Asked on={on} award={award?.id} subjects={subjects} subject={subject} year={year} />
      {verdict === null ? (
        <p>{award === undefined ? words.choose : words.complete}</p>
      ) : (
        <div className={classes.layout}>
          <Section
            title={words.facts}
            acts={
              <Button variant="default" onClick={() => take(NO_FACTS, null)}>
                {words.clear}
              </Button>
            }
          >
            <p className={classes.quiet}>{words.factsHint}</p>
            {mayLoad && subject !== 'household' && (
              <Recorded key={subject} subject={subject} on={on} year={year} onTaken={take} />
            )}
            {about !== null && <p className={classes.quiet}>{words.of(about)}</p>}
            <FactsForm
              key={drawn}
              catalogue={catalogue}
              subject={subject}
              questions={questions}
              facts={facts}
              onChange={setFacts}
            />
          </Section>
          <div className={classes.side} role="status" aria-label={words.verdict}>
            <Section title={words.verdict}>
              {verdict.warnings.includes('review-required') && (
                <Alert color="amber">{VERDICT_WARNING_WORDS['review-required'][language]}</Alert>
              )}
              <p className={classes.quiet}>{words.law(formatDay(on))}</p>
              <AwardVerdict item={presentVerdict(catalogue, verdict, language)} opened />
            </Section>
          </div>
        </div>
      )}
    </>
  );
}
