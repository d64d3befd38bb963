import { Fact } from '../../../../ui/facts/fact.tsx';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import type { SuperiorProposal } from '../../server/cascade/superior.schema.ts';
import classes from './cascade.module.css';

const messages = defineMessages({
  vi: {
    fields: { content: 'Nội dung', deadlineText: 'Thời hạn', cancelled: 'Thực hiện' },
    yes: 'có thực hiện',
    no: 'cấp trên không thực hiện nữa',
    own: 'Trong kế hoạch này đang là',
    empty: '(trống)',
  },
  en: {
    fields: { content: 'Content', deadlineText: 'Deadline', cancelled: 'Carried out' },
    yes: 'yes',
    no: 'no longer, above',
    own: 'This plan says',
    empty: '(empty)',
  },
});

/** What changed above, before and after, and what the own task says. */
export function Changes({ proposal }: { proposal: SuperiorProposal }) {
  const words = useMessages(messages);
  const say = (value: string | boolean) =>
    typeof value === 'string' ? value || words.empty : value ? words.no : words.yes;
  return (
    <FactList>
      {proposal.changed.map((field) => (
        <Fact key={field} label={words.fields[field]}>
          <del className={classes.old}>{say(proposal.seen[field])}</del> <ins>{say(proposal.now[field])}</ins>
          {proposal.own[field] !== proposal.seen[field] && (
            <span className={classes.counts}>
              {words.own}: {say(proposal.own[field])}
            </span>
          )}
        </Fact>
      ))}
    </FactList>
  );
}
