import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { TextLink } from '../../../ui/page/links.tsx';
import { recogniseAwards } from '../model/recognise-awards.ts';
import classes from './honour.module.css';
import { useAwards } from './honour-queries.ts';

const messages = defineMessages({
  vi: {
    hint: 'Xem các lượt khen theo danh hiệu, hình thức:',
    of: (award: string, rest: string) => `${award} (tìm “${rest}”)`,
  },
  en: {
    hint: 'See the honours of an award:',
    of: (award: string, rest: string) => `${award} (searching “${rest}”)`,
  },
});

/**
 * Where words of a search box name an award: the way to its honours, by the award's filter, which is exact and needs no search.
 * @param filters others of the list, which stay
 */
export function AwardHint({
  q,
  filters = {},
}: {
  q: string;
  filters?: Readonly<Partial<Record<string, string>>>;
}) {
  const words = useMessages(messages);
  const awards = useAwards().data?.items ?? [];
  const found = recogniseAwards(q, awards).filter(({ id }) => id !== filters.award);
  return (
    <div role="status">
      {found.length > 0 && (
        <p className={classes.above}>
          {words.hint}{' '}
          {found.map(({ id, name, rest }, index) => (
            <span key={id}>
              {index > 0 && ' · '}
              <TextLink to="/so-vang" search={{ ...filters, award: id, q: rest === '' ? undefined : rest }}>
                {rest === '' ? name : words.of(name, rest)}
              </TextLink>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
