import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { useLive } from '../../../ui/api/use-live.ts';
import { HomeBlocks } from '../../../ui/home/home-blocks.tsx';
import { HomeColumns } from '../../../ui/home/home-columns.tsx';
import { HomeSection } from '../../../ui/home/home-section.tsx';
import { formatDay, relativeDay, relativeMoment } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { type LinkTarget, TextLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useMe } from '../../../ui/session/me.ts';
import { sessionName } from '../model/session-name.ts';
import type { HomeView } from '../server/home.schema.ts';
import { HomeCascade } from './cascade/home-cascade.tsx';
import { FollowedUnits } from './cascade/home-followed.tsx';
import { HomeNumbers } from './home-numbers.tsx';

const messages = defineMessages({
  vi: {
    title: 'Việc của tôi',
    today: (day: string) => `Hôm nay, ngày ${day}`,
    waiting: 'Kế hoạch chờ tôi',
    late: 'Quá hạn',
    week: 'Trong 7 ngày tới',
    noneWaiting: 'Không có kế hoạch hay bản nhập nào chờ bạn.',
    noneLate: 'Không có việc nào quá hạn.',
    noneWeek: 'Không có việc nào đến hạn trong 7 ngày tới.',
    session: 'Phiên họp theo kế hoạch năm',
    noneSession: 'Kế hoạch chưa có phiên họp nào sắp tới.',
    planned: (day: string, relative: string) => `chậm nhất ngày ${day} (${relative})`,
    allLate: (count: number) => `Xem tất cả ${count} việc quá hạn`,
    due: (day: string, relative: string) => `hạn ${day} (${relative})`,
    milestone: 'Mốc',
    kinds: {
      'plan-approve': 'Duyệt kế hoạch',
      'plan-issue': 'Ban hành kế hoạch',
      'import-open': 'Làm tiếp bản nhập',
      'task-blocked': 'Gỡ vướng mắc',
    },
  },
  en: {
    title: 'My work',
    today: (day: string) => `Today is ${day}`,
    waiting: 'Plans that wait for me',
    late: 'Late',
    week: 'In the next 7 days',
    noneWaiting: 'No plan or import waits for you.',
    noneLate: 'Nothing is late.',
    noneWeek: 'Nothing is due in the next 7 days.',
    session: 'Session in the plan of the year',
    noneSession: 'The plan has no session to come.',
    planned: (day: string, relative: string) => `by ${day} (${relative})`,
    allLate: (count: number) => `Show all ${count} late tasks`,
    due: (day: string, relative: string) => `due ${day} (${relative})`,
    milestone: 'Milestone',
    kinds: {
      'plan-approve': 'Approve the plan',
      'plan-issue': 'Issue the plan',
      'import-open': 'Go on with the import',
      'task-blocked': 'Help a blocked task',
    },
  },
});

const task = (planId: string, taskId: string) => ({
  to: '/ke-hoach/$planId',
  params: { planId },
  search: { viec: taskId },
});

function linkOf({ kind, id, planId }: HomeView['waiting'][number]): LinkTarget {
  if (kind === 'import-open') return { to: '/nhap-ke-hoach/$importId', params: { importId: id } };
  if (kind === 'task-blocked' && planId !== null) return task(planId, id);
  return { to: '/ke-hoach/$planId', params: { planId: id } };
}

/** What is to be done: the first page after signing in. */
export function Page() {
  const words = useMessages(messages);
  const me = useMe();
  useLive({ [`account:${me.account.id}`]: [['home']] });
  const query = useQuery({
    queryKey: ['home', 'mine'],
    queryFn: ({ signal }) => api.get<HomeView>('/api/home', undefined, { signal }),
    refetchInterval: 60_000,
  });
  return (
    <Loaded query={query}>
      {(home) => (
        <PageFrame title={words.title} intro={words.today(formatDay(home.today))}>
          <Home home={home} />
        </PageFrame>
      )}
    </Loaded>
  );
}

function Home({ home }: { home: HomeView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const due = (day: string) => words.due(formatDay(day), relativeDay(day, language, home.today));
  const session = home.nextSession;
  return (
    <>
      <HomeNumbers home={home} />
      <FollowedUnits />
      <HomeColumns
        first={
          <>
            <HomeSection
              title={words.waiting}
              empty={words.noneWaiting}
              lines={home.waiting.map((item) => ({
                id: `${item.kind} ${item.id}`,
                link: linkOf(item),
                text: `${words.kinds[item.kind]}: ${item.title}`,
                about: `${item.unitName} · ${relativeMoment(item.since, language)}`,
              }))}
            />
            <HomeSection
              title={words.late}
              empty={words.noneLate}
              lines={home.late.items.map((item) => ({
                id: item.id,
                link: task(item.planId, item.id),
                text: item.content,
                about: [item.dueDay === null ? null : due(item.dueDay), item.planTitle]
                  .filter((part) => part !== null)
                  .join(' · '),
              }))}
            >
              {home.late.total > home.late.items.length && (
                <TextLink to="/viec" search={{ late: 'true' }}>
                  {words.allLate(home.late.total)}
                </TextLink>
              )}
            </HomeSection>
            <HomeSection
              title={words.week}
              empty={words.noneWeek}
              lines={home.week.map((item) => ({
                id: item.milestoneId ?? item.taskId,
                link: task(item.planId, item.taskId),
                text: item.milestoneId === null ? item.text : `${words.milestone}: ${item.text}`,
                about: `${due(item.dueDay)} · ${item.planTitle}`,
              }))}
            />
            <HomeSection
              title={words.session}
              empty={words.noneSession}
              lines={
                session === null
                  ? []
                  : [
                      {
                        id: session.id,
                        link: task(session.planId, session.taskId),
                        text: sessionName(session),
                        about: `${words.planned(formatDay(session.plannedTo), relativeDay(session.plannedTo, language, home.today))} · ${session.planUnitName}`,
                      },
                    ]
              }
            />
          </>
        }
        second={
          <>
            <HomeCascade />
            <HomeBlocks />
          </>
        }
      />
    </>
  );
}
