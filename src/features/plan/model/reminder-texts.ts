import type { NotificationParams, NotificationTexts } from '../../account/index.ts';

/** What the words of a reminder are made of. `text` is the task's content, or the milestone's words. */
export interface ReminderFacts {
  number: string;
  text: string;
  /** `YYYY-MM-DD`, the last day in time. */
  dueDay: string;
  /** Days left, 0 on the due day; of what is late the days past it. */
  days: number;
  planTitle: string;
}

const MAX_WORDS = 140;

const formatted = (day: unknown) => String(day).split('-').reverse().join('/');

function subject({ number, text }: NotificationParams): string {
  const words = String(text);
  const short = words.length > MAX_WORDS ? `${words.slice(0, words.lastIndexOf(' ', MAX_WORDS))}…` : words;
  return number ? `${number}. ${short}` : short;
}

/** How many days are left, in words. */
export const left = {
  vi: ({ days }: NotificationParams) =>
    days === 0 ? 'hạn là hôm nay' : days === 1 ? 'hạn là ngày mai' : `còn ${days} ngày`,
  en: ({ days }: NotificationParams) =>
    days === 0 ? 'due today' : days === 1 ? 'due tomorrow' : `${days} days left`,
};

const past = {
  vi: ({ days }: NotificationParams) => `quá hạn ${days} ngày`,
  en: ({ days }: NotificationParams) => (days === 1 ? '1 day late' : `${days} days late`),
};

const due = {
  vi: (facts: NotificationParams) =>
    `Việc sắp đến hạn (${left.vi(facts)}, ${formatted(facts.dueDay)}): ${subject(facts)}`,
  en: (facts: NotificationParams) =>
    `Task due (${left.en(facts)}, ${formatted(facts.dueDay)}): ${subject(facts)}`,
};
const late = {
  vi: (facts: NotificationParams) =>
    `Việc quá hạn (${past.vi(facts)}, hạn ${formatted(facts.dueDay)}): ${subject(facts)}`,
  en: (facts: NotificationParams) =>
    `Task late (${past.en(facts)}, due ${formatted(facts.dueDay)}): ${subject(facts)}`,
};
const milestoneDue = {
  vi: (facts: NotificationParams) =>
    `Mốc sắp đến hạn (${left.vi(facts)}, ${formatted(facts.dueDay)}): ${subject(facts)}`,
  en: (facts: NotificationParams) =>
    `Milestone due (${left.en(facts)}, ${formatted(facts.dueDay)}): ${subject(facts)}`,
};
const milestoneLate = {
  vi: (facts: NotificationParams) =>
    `Mốc quá hạn (${past.vi(facts)}, hạn ${formatted(facts.dueDay)}): ${subject(facts)}`,
  en: (facts: NotificationParams) =>
    `Milestone late (${past.en(facts)}, due ${formatted(facts.dueDay)}): ${subject(facts)}`,
};

const dueIn = ({ dueDay }: NotificationParams, word: string) =>
  dueDay === null ? '' : ` (${word} ${formatted(dueDay)})`;

/** The words of every reminder and of what is assigned, the one table for the bell, the home page and mails. */
export const PLAN_NOTIFICATIONS: NotificationTexts = {
  'task-due': due,
  'task-late': late,
  'milestone-due': milestoneDue,
  'milestone-late': milestoneLate,
  'reminders-more': {
    vi: ({ count }) => `Còn ${count} việc khác sắp đến hạn hoặc quá hạn. Hãy mở “Việc của tôi” để xem hết.`,
    en: ({ count }) => `${count} more tasks are due or late. Open “My work” to see all.`,
  },
  'task-assigned': {
    vi: (facts) => `${facts.by} giao việc${dueIn(facts, 'hạn')}: ${subject(facts)}`,
    en: (facts) => `${facts.by} assigned a task${dueIn(facts, 'due')}: ${subject(facts)}`,
  },
  'tasks-assigned': {
    vi: ({ by, count, planTitle }) => `${by} giao ${count} nhiệm vụ của “${planTitle}”.`,
    en: ({ by, count, planTitle }) => `${by} assigned ${count} tasks of “${planTitle}”.`,
  },
  'task-reminded': {
    vi: (facts) =>
      `${facts.by} đôn đốc (${facts.late ? past.vi(facts) : left.vi(facts)}, hạn ${formatted(facts.dueDay)}): ${subject(facts)}${facts.message ? ` – “${facts.message}”` : ''}`,
    en: (facts) =>
      `${facts.by} reminds you (${facts.late ? past.en(facts) : left.en(facts)}, due ${formatted(facts.dueDay)}): ${subject(facts)}${facts.message ? ` – “${facts.message}”` : ''}`,
  },
};
