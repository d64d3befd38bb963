import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../../ui/api/api.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { type LinkTarget, TextLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { Section } from '../../../ui/page/section.tsx';
import { useMay } from '../../../ui/session/me.ts';
import type { HonourListView } from '../server/honour.schema.ts';
import { AwardHint } from './award-hint.tsx';
import classes from './honour.module.css';

const messages = defineMessages({
  vi: {
    people: 'Người',
    units: 'Đơn vị',
    honours: 'Lượt khen trong Sổ vàng',
    awards: 'Danh hiệu, hình thức khen thưởng',
    none: 'Không tìm thấy.',
    all: (count: string) => `Xem tất cả ${count}`,
    more: (count: string) => `hơn ${count}`,
  },
  en: {
    people: 'People',
    units: 'Units',
    honours: 'Honours in the golden book',
    awards: 'Awards',
    none: 'Nothing found.',
    all: (count: string) => `See all ${count}`,
    more: (count: string) => `more than ${count}`,
  },
});

/** What the page shows of the lists of other features. */
interface Answer<T> {
  items: readonly (T & { id: string })[];
  total: number;
}

type People = Answer<{ fullName: string; positions: readonly { title: string; unitName: string }[] }>;
type Units = Answer<{ name: string; parentName: string | null }>;
type Awards = Answer<{ name: string; category: string }>;
const SHOWN = 6;

/** What was found, by kind. */
export function Results({ q }: { q: string }) {
  const words = useMessages(messages);
  const mayReadHonours = useMay('honour.read');
  return (
    <>
      <Found<People>
        title={words.people}
        act="person.read"
        path="/api/people"
        q={q}
        list="/nguoi"
        lines={({ items }) =>
          items.map(({ id, fullName, positions: [held] }) => ({
            id,
            link: { to: '/so-vang/nguoi/$personId', params: { personId: id } },
            name: fullName,
            detail: held === undefined ? null : `${held.title}, ${held.unitName}`,
          }))
        }
      />
      <Found<Units>
        title={words.units}
        act="unit.read"
        path="/api/units"
        q={q}
        list="/don-vi"
        lines={({ items }) =>
          items.map(({ id, name, parentName }) => ({
            id,
            link: { to: '/don-vi/$unitId', params: { unitId: id } },
            name,
            detail: parentName,
          }))
        }
      />
      <Found<HonourListView>
        title={words.honours}
        act="honour.read"
        path="/api/honours"
        q={q}
        sort="-decidedOn"
        list="/so-vang"
        lines={({ items }) =>
          items.map(({ id, subjectName, awardName, year, unitName }) => ({
            id,
            link: { to: '/so-vang/$honourId', params: { honourId: id } },
            name: subjectName,
            detail: `${awardName}, ${year} · ${unitName}`,
          }))
        }
      />
      {mayReadHonours && <AwardHint q={q} />}
      <Found<Awards>
        title={words.awards}
        act="award.read"
        path="/api/awards"
        q={q}
        list="/danh-muc"
        lines={({ items }) =>
          items.map(({ id, name, category }) => ({
            id,
            link: { to: '/danh-muc/$awardId', params: { awardId: id } },
            name,
            detail: category,
          }))
        }
      />
    </>
  );
}

interface Line {
  id: string;
  link: LinkTarget;
  name: string;
  detail: string | null;
}

function Found<T extends { total: number; more?: boolean }>({
  title,
  act,
  path,
  q,
  sort,
  list,
  lines,
}: {
  title: string;
  act: string;
  path: string;
  q: string;
  sort?: string;
  /** The page that shows them all. */
  list: string;
  lines: (answer: T) => Line[];
}): ReactNode {
  const words = useMessages(messages);
  const may = useMay(act);
  const query = useQuery({
    queryKey: ['search', path, q],
    queryFn: ({ signal }) => api.get<T>(path, { q, sort, size: SHOWN }, { signal }),
    placeholderData: keepPreviousData,
    enabled: may,
  });
  if (!may) return null;
  return (
    <Section title={title}>
      <Loaded query={query} lines={2}>
        {(answer) => {
          const found = lines(answer);
          const count = formatNumber(answer.total);
          return (
            <>
              {found.length === 0 && <p className={classes.quiet}>{words.none}</p>}
              <ul className={classes.records}>
                {found.slice(0, SHOWN).map(({ id, link, name, detail }) => (
                  <li key={id}>
                    <span>
                      <TextLink {...link}>{name}</TextLink>
                      {detail !== null && <span className={classes.detail}>{detail}</span>}
                    </span>
                  </li>
                ))}
              </ul>
              {answer.total > SHOWN && (
                <p>
                  <TextLink to={list} search={{ q }}>
                    {words.all(answer.more ? words.more(count) : count)}
                  </TextLink>
                </p>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
