import type {
  DescribedCondition,
  DescribedGroup,
  DescribedNode,
  Subject,
} from '../../../law/awards/index.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ToneBadge } from '../../../ui/status/status.tsx';
import { SUBJECT_WORDS } from '../model/award-words.ts';
import classes from './catalogue.module.css';
import { LegalSource } from './legal-source.tsx';
import { Unsure } from './unsure.tsx';

const messages = defineMessages({
  vi: {
    all: 'Đạt tất cả các điều kiện sau:',
    any: 'Đạt một trong các điều kiện sau:',
    allFor: (who: string) => `Đối với ${who}, đạt tất cả các điều kiện sau:`,
    anyFor: (who: string) => `Đối với ${who}, đạt một trong các điều kiện sau:`,
    only: (who: string) => `Đối với ${who}`,
    local: 'Quy định riêng',
  },
  en: {
    all: 'All of the following:',
    any: 'One of the following:',
    allFor: (who: string) => `For ${who}, all of the following:`,
    anyFor: (who: string) => `For ${who}, one of the following:`,
    only: (who: string) => `For ${who}`,
    local: 'Local rule',
  },
});

/** Conditions as a nested list in words. `source` is the version's own: only others are named. */
export function ConditionTree({ node, source }: { node: DescribedNode; source: string }) {
  if (!('members' in node)) return <Leaf condition={node} source={source} />;
  return (
    <>
      <GroupLead group={node} />
      <Members group={node} source={source} />
    </>
  );
}

function Members({ group, source, of }: { group: DescribedGroup; source: string; of?: Subject }) {
  return (
    <ul className={of === undefined ? classes.tree : undefined}>
      {group.members.map((member, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no keys and keep their order
        <li key={i}>
          {'members' in member ? (
            <>
              <GroupLead group={member} of={of} />
              <Members group={member} source={source} of={member.subject ?? of ?? 'individual'} />
            </>
          ) : (
            <Leaf condition={member} source={source} of={of} />
          )}
        </li>
      ))}
    </ul>
  );
}

function GroupLead({ group: { op, subject }, of }: { group: DescribedGroup; of?: Subject }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const who =
    subject === undefined || subject === of
      ? undefined
      : SUBJECT_WORDS[subject][language].toLocaleLowerCase('vi');
  const text = who === undefined ? words[op] : op === 'all' ? words.allFor(who) : words.anyFor(who);
  return <div className={classes.group}>{text}</div>;
}

function Leaf({ condition, source, of }: { condition: DescribedCondition; source: string; of?: Subject }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const { text, subject, confidence, note, localRule } = condition;
  const only = subject !== undefined && subject !== of ? subject : undefined;
  return (
    <>
      <div className={classes.leaf}>
        <span>
          {only === undefined
            ? text
            : `${words.only(SUBJECT_WORDS[only][language].toLocaleLowerCase('vi'))}: ${text}`}
        </span>
        <Unsure of={confidence} />
        {localRule !== undefined && <ToneBadge tone="blue">{words.local}</ToneBadge>}
      </div>
      {condition.source !== source && (
        <div className={classes.quiet}>
          <LegalSource lead of={condition.source} />
        </div>
      )}
      {note !== undefined && (
        <div className={classes.quiet} lang="vi">
          {note}
        </div>
      )}
    </>
  );
}
