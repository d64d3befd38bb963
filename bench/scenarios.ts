import type { Answer, Call } from './load.ts';
import { lateTasksBelow, myLateTasks, type PlainSql, unitSearch } from './plain-sql.ts';
import type { Role, User } from './users.ts';

/** One act of people at their screens, and what it may take. */
export interface Scenario {
  name: string;
  kind: 'read' | 'write';
  as: Role;
  /** Most milliseconds that 95 of 100 may take under load. */
  bar: number;
  call(user: User, round: number, words: string): Call;
  /** Told of each answer, for acts that build on the last one. */
  learn?(user: User, answer: Answer): void;
  /** The same by hand in SQL; the API may take three times as long. */
  plain?: PlainSql;
}

const READ_BAR = 50;
const WRITE_BAR = 150;

const get = (path: string): Call => ({ method: 'GET', path });
const reading = { kind: 'read', bar: READ_BAR } as const;
const writing = { kind: 'write', as: 'unit-clerk', bar: WRITE_BAR } as const;

const SURNAMES = ['nguyen thi', 'tran van', 'le duc', 'pham minh', 'hoang ngoc', 'vu quang', 'dang thanh'];

/** Which task a user works on in a round; knows the version last seen. */
function taskOf(user: User, round: number): User['tasks'][number] {
  const task = user.tasks[round % user.tasks.length];
  if (task === undefined) throw new Error('a user without tasks');
  return task;
}

function learnVersion(user: User, { body }: Answer): void {
  const { id, version } = JSON.parse(body) as { id: string; version: number };
  const task = user.tasks.find((each) => each.id === id);
  if (task !== undefined) task.version = version;
}

export const SCENARIOS: readonly Scenario[] = [
  {
    ...reading,
    name: 'kế hoạch 60 việc · plan of 60 tasks',
    as: 'unit-clerk',
    call: (user) => get(`/api/plans/${user.planId}/tasks`),
  },
  {
    ...reading,
    name: 'việc của tôi · home',
    as: 'unit-clerk',
    call: () => get('/api/home'),
  },
  {
    ...reading,
    name: 'việc trễ của tôi · my late tasks',
    as: 'unit-clerk',
    call: () => get('/api/tasks?scope=mine&late=true'),
    plain: myLateTasks,
  },
  {
    ...reading,
    name: 'việc trễ trong tỉnh · late tasks of my subtree (province)',
    as: 'standing-office',
    call: () => get('/api/tasks?scope=subtree&late=true'),
    plain: lateTasksBelow,
  },
  {
    ...reading,
    name: 'việc trễ trong xã · late tasks of my subtree (commune)',
    as: 'unit-clerk',
    call: () => get('/api/tasks?scope=subtree&late=true'),
    plain: lateTasksBelow,
  },
  {
    ...reading,
    name: 'tìm đơn vị không dấu · unit search without diacritics',
    as: 'standing-office',
    call: (_user, _round, words) => get(`/api/units?q=${encodeURIComponent(words)}`),
    plain: unitSearch,
  },
  {
    ...reading,
    name: 'tìm người · people list, searched',
    as: 'standing-office',
    call: (_user, round) =>
      get(`/api/people?q=${encodeURIComponent(SURNAMES[round % SURNAMES.length] ?? '')}`),
  },
  {
    ...reading,
    name: 'danh sách người của xã · people list of a commune',
    as: 'unit-clerk',
    call: (_user, round) => get(`/api/people?page=${1 + (round % 5)}`),
  },
  {
    ...reading,
    name: 'danh sách kế hoạch · plan list',
    as: 'standing-office',
    call: (_user, round) => get(`/api/plans?page=${1 + (round % 10)}`),
  },
  {
    ...reading,
    name: 'bảng theo dõi yêu cầu gửi · board of 200 units and 5 demands',
    as: 'standing-office',
    call: (user, round) => get(`/api/plans/${user.planId}/demand-board?page=${1 + (round % 4)}`),
  },
  {
    ...reading,
    name: 'cần gửi · what my unit has to send',
    as: 'unit-clerk',
    call: () => get('/api/my-demands'),
  },
  {
    ...reading,
    name: 'nhật ký · audit list',
    as: 'auditor',
    call: (_user, round) => get(`/api/audit?page=${1 + (round % 20)}`),
  },
  {
    ...writing,
    name: 'báo tiến độ · task progress note',
    call: (user, round) => ({
      method: 'POST',
      path: `/api/tasks/${taskOf(user, round).id}/steps`,
      body: {
        step: 'report',
        version: taskOf(user, round).version,
        note: `Đã làm thêm một phần, lần ${round}.`,
        progress: 40 + (round % 50),
      },
    }),
    learn: learnVersion,
  },
  {
    ...writing,
    name: 'sửa nhiệm vụ · task update',
    call: (user, round) => ({
      method: 'PATCH',
      path: `/api/tasks/${taskOf(user, round).id}`,
      body: {
        version: taskOf(user, round).version,
        coordinator: `Các đơn vị liên quan, lần ${round}`,
        reason: 'Bổ sung đơn vị phối hợp',
      },
    }),
    learn: learnVersion,
  },
  {
    ...writing,
    name: 'thêm người · person create',
    call: (user, round) => ({
      method: 'POST',
      path: '/api/people',
      body: {
        fullName: `Lương Bích Hà ${round}`,
        isAnother: true,
        birthDate: '1990-05-17',
        position: { unitId: user.unitId, title: 'Chuyên viên', validFrom: '2026-11-01' },
      },
    }),
  },
];
