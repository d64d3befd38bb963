import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { useLive } from '../../../ui/api/use-live.ts';
import { formatDay, relativeDay, relativeMoment } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { type LinkTarget, TextLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useMe } from '../../../ui/session/me.ts';
import { ToneBadge } from '../../../ui/status/status.tsx';
import { sessionName } from '../model/session-name.ts';
import type { HomeView } from '../server/home.schema.ts';
import { FollowedUnits, HomeCascade } from './cascade/home-cascade.tsx';
import { HomeNumbers } from './home-numbers.tsx';
import { HomeSection } from './home-section.tsx';
import classes from './plan.module.css';

const messages = defineMessages({
  vi: {
    title: 'Việc của tôi',
    today: (day: string) => `Hôm nay, ngày ${day}`,
    waiting: 'Đang chờ tôi',
    late: 'Quá hạn',
    week: 'Trong 7 ngày tới',
    noneWaiting: 'Không có gì đang chờ bạn.',
    noneLate: 'Không có việc nào quá hạn.',
    noneWeek: 'Không có việc nào đến hạn trong 7 ngày tới.',
    session: 'Phiên họp Hội đồng sắp tới',
    noneSession: 'Chưa có phiên họp nào được xếp lịch.',
    sessionOf: (ordinal: number) => `Phiên ${ordinal}`,
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
    waiting: 'Waiting for me',
    late: 'Late',
    week: 'In the next 7 days',
    noneWaiting: 'Nothing waits for you.',
    noneLate: 'Nothing is late.',
    noneWeek: 'Nothing is due in the next 7 days.',
    session: 'The next council session',
    noneSession: 'No session is planned.',
    sessionOf: (ordinal: number) => `Session ${ordinal}`,
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
      <div className={classes.home}>
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
            badge: <ToneBadge tone="red">{words.late}</ToneBadge>,
          }))}
        >
          {home.late.total > home.late.items.length && (
            <TextLink to="/viec" search={{ late: 'true' }}>
              {words.allLate(home.late.total)}
            </TextLink>
          )}
        </HomeSection>
        <HomeCascade />
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
                    text: `${words.sessionOf(session.ordinal)}: ${sessionName(session)}`,
                    about: `${due(session.plannedTo)} · ${session.planUnitName}`,
                  },
                ]
          }
        />
      </div>
    </>
  );
}
