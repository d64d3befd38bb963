import { Button } from '@mantine/core';
import { formatMoment } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink, TextLink } from '../../../ui/page/links.tsx';
import { StatusBadge } from '../../../ui/status/status.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { capital, spanText, subjectsText } from '../model/award-words.ts';
import { RULE_STATE_WORDS } from '../model/local-rule-words.ts';
import type { LocalRuleView } from '../server/local-rule.schema.ts';
import classes from './catalogue.module.css';
import { ConditionTree } from './condition-tree.tsx';

const messages = defineMessages({
  vi: {
    award: 'Danh hiệu, hình thức',
    says: 'Nội dung',
    basis: 'Căn cứ',
    when: 'Hiệu lực',
    acts: 'Việc làm',
    own: 'Hình thức riêng của đơn vị',
    only: (who: string) => `Chỉ áp dụng với: ${who}`,
    by: (who: string, when: string) => `${who} ghi lúc ${when}`,
    ended: (who: string, why: string) => `${who} chấm dứt. Lý do: ${why}`,
    replaces: 'Thay cho một quy định trước',
    end: 'Chấm dứt',
    replace: 'Thay',
  },
  en: {
    award: 'Award',
    says: 'Says',
    basis: 'Legal basis',
    when: 'Holds',
    acts: 'Acts',
    own: 'An award of the unit’s own',
    only: (who: string) => `Only for: ${who}`,
    by: (who: string, when: string) => `Written by ${who}, ${when}`,
    ended: (who: string, why: string) => `Ended by ${who}. Reason: ${why}`,
    replaces: 'Takes the place of an earlier rule',
    end: 'End',
    replace: 'Replace',
  },
});

/** The columns of local rules, with the acts on each. */
export function useRuleColumns(onEnd: (rule: LocalRuleView) => void): Column<LocalRuleView>[] {
  const words = useMessages(messages);
  const language = useLanguage();
  return [
    {
      id: 'award',
      header: words.award,
      heading: true,
      width: '20%',
      cell: (row) => (
        <div>
          <TextLink to="/danh-muc/$awardId" params={{ awardId: row.awardId }}>
            {row.awardName}
          </TextLink>
          {row.kind === 'award' && <div className={classes.quiet}>{words.own}</div>}
        </div>
      ),
    },
    {
      id: 'says',
      header: words.says,
      width: '34%',
      cell: (row) => (
        <div>
          <ConditionTree node={row.conditions} source={row.legalBasis} />
          {row.kind === 'condition' && row.subjects !== null && (
            <div className={classes.quiet}>{words.only(subjectsText(row.subjects, language))}</div>
          )}
        </div>
      ),
    },
    {
      id: 'basis',
      header: words.basis,
      cell: (row) => (
        <div>
          {row.legalBasis}
          <div className={classes.quiet}>{row.unitName}</div>
          <div className={classes.quiet}>{words.by(row.by, formatMoment(row.at))}</div>
          {row.endReason !== null && (
            <div className={classes.quiet}>{words.ended(row.endedBy ?? '–', row.endReason)}</div>
          )}
          {row.replacesId !== null && <div className={classes.quiet}>{words.replaces}</div>}
        </div>
      ),
    },
    {
      id: 'state',
      header: words.when,
      cell: (row) => (
        <div>
          <StatusBadge of={RULE_STATE_WORDS} value={row.state} />
          {row.state !== 'taken-back' && (
            <div className={classes.quiet}>
              {capital(spanText({ from: row.validFrom, last: row.lastDay }, language))}
            </div>
          )}
        </div>
      ),
    },
    {
      id: 'acts',
      header: words.acts,
      cell: (row) =>
        row.allowed.length === 0 ? null : (
          <div className={classes.acts}>
            <ButtonLink
              to="/danh-muc/quy-dinh-rieng/them"
              search={{ thay: row.id, loai: row.kind }}
              variant="default"
              size="compact-md"
              aria-label={`${words.replace}: ${row.awardName}`}
            >
              {words.replace}
            </ButtonLink>
            <Button
              variant="default"
              size="compact-md"
              aria-label={`${words.end}: ${row.awardName}`}
              onClick={() => onEnd(row)}
            >
              {words.end}
            </Button>
          </div>
        ),
    },
  ];
}
