import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import { CONFLICT_WORDS } from '../../model/council-words.ts';
import type { VoteView } from '../../server/vote.schema.ts';
import classes from '../council.module.css';
import { ScrollRegion } from '../scroll-region.tsx';

const messages = defineMessages({
  vi: {
    caption: (title: string) => `Kết quả: ${title}`,
    struck: (title: string) => `Kết quả đã hủy, không còn giá trị: ${title}`,
    item: 'Nội dung',
    result: 'Kết quả',
    arithmetic: 'Cách tính',
    votes: 'Đồng ý / không đồng ý',
    passed: 'Đạt',
    failed: 'Không đạt',
    hidden: (least: number) => `Ít hơn ${least} phiếu: chỉ công bố kết quả`,
    invalid: (count: number) => `${count} không hợp lệ`,
    excluded: (names: string) => `Không bỏ phiếu: ${names}`,
  },
  en: {
    caption: (title: string) => `Result: ${title}`,
    struck: (title: string) => `Annulled result, no longer valid: ${title}`,
    item: 'Item',
    result: 'Outcome',
    arithmetic: 'Arithmetic',
    votes: 'Agree / do not',
    passed: 'Passed',
    failed: 'Not passed',
    hidden: (least: number) => `Fewer than ${least} ballots: only the outcome is shown`,
    invalid: (count: number) => `${count} invalid`,
    excluded: (names: string) => `Did not vote: ${names}`,
  },
});

/** The result of a vote that was counted, item by item, with its arithmetic; crossed out where it was annulled. */
export function ResultTable({ vote }: { vote: VoteView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const annulled = vote.state === 'annulled';
  const caption = annulled ? words.struck(vote.title) : words.caption(vote.title);
  return (
    <ScrollRegion label={caption}>
      <table className={annulled ? `${classes.table} ${classes.struck}` : classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.result}</th>
            <th scope="col">{words.arithmetic}</th>
            <th scope="col">{words.votes}</th>
          </tr>
        </thead>
        <tbody>
          {vote.items.map(({ id, title, unitName, group, excluded, result }, index) => (
            <tr key={id}>
              <th scope="row">
                {group !== null && group !== vote.items[index - 1]?.group && (
                  <strong className={classes.groupName}>{group}</strong>
                )}
                {title}
                {unitName !== null && <span className={classes.quiet}>{unitName}</span>}
                {excluded.length > 0 && (
                  <span className={classes.quiet}>
                    {words.excluded(
                      excluded
                        .map(({ name, ground }) => `${name} (${CONFLICT_WORDS[ground][language]})`)
                        .join(', '),
                    )}
                  </span>
                )}
              </th>
              <td>
                {result !== null && (
                  <ToneBadge tone={annulled ? 'grey' : result.passed ? 'green' : 'red'}>
                    {result.passed ? words.passed : words.failed}
                  </ToneBadge>
                )}
              </td>
              <td className={classes.figures}>
                {result?.arithmetic ?? (result === null ? '' : words.hidden(vote.leastShown))}
              </td>
              <td className={classes.figures} data-label={words.votes}>
                {result?.yes != null && `${result.yes} / ${result.no ?? 0}`}
                {result?.invalid != null && result.invalid > 0 && ` · ${words.invalid(result.invalid)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
