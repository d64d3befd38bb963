import { Checkbox, NativeSelect } from '@mantine/core';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ToneBadge } from '../../../../ui/status/status.tsx';
import { LegalSource } from '../../../catalogue/web/index.ts';
import type { VoteMode } from '../../../council/index.ts';
import type { CouncilPlanView } from '../../server/votes/votes.schema.ts';
import classes from './votes.module.css';

const messages = defineMessages({
  vi: {
    title: 'Các cuộc bỏ phiếu sẽ chuẩn bị',
    base: 'Tỷ lệ tính trên tổng số thành viên Hội đồng, không phải số có mặt.',
    rule: (percent: string, above: boolean) =>
      `${above ? 'Trên' : 'Từ'} ${percent} %${above ? '' : ' trở lên'}`,
    ballot: { secret: 'bỏ phiếu kín', open: 'biểu quyết' },
    unsure: 'Cần xác nhận',
    award: (count: string, name: string) => `${count} ${name}`,
    mode: 'Cách bỏ phiếu',
    modeOf: (percent: string) => `Cách bỏ phiếu, mức ${percent} %`,
    modes: {
      secret: 'Bỏ phiếu kín trên thiết bị',
      paper: 'Phiếu giấy, hai người kiểm phiếu',
      open: 'Biểu quyết công khai',
      written: 'Lấy ý kiến bằng văn bản',
    },
    list: 'Biểu quyết cả danh sách theo từng danh hiệu, hình thức',
    listNote:
      'Một phiếu đồng ý hay không cho cả danh sách. Trường hợp có thành viên liên quan vẫn được bỏ phiếu riêng.',
  },
  en: {
    title: 'Votes that will be prepared',
    base: 'Percentages are of all members of the council, not of those present.',
    rule: (percent: string, above: boolean) => `${above ? 'More than' : 'At least'} ${percent} %`,
    ballot: { secret: 'secret ballot', open: 'open vote' },
    unsure: 'Needs confirmation',
    award: (count: string, name: string) => `${count} ${name}`,
    mode: 'How to vote',
    modeOf: (percent: string) => `How to vote, threshold ${percent} %`,
    modes: {
      secret: 'Secret, on devices',
      paper: 'On paper, two tellers',
      open: 'Openly',
      written: 'In writing',
    },
    list: 'Vote on one list an award',
    listNote: 'One yes or no for the whole list. Whom a member has an interest in is voted on separately.',
  },
});

export interface VoteChoice {
  ruleId: string;
  mode: VoteMode;
  asList: boolean;
}

interface Props {
  groups: CouncilPlanView['groups'];
  base: CouncilPlanView['base'];
  inWriting: boolean;
  error: string | undefined;
  choices: readonly VoteChoice[];
  onChange: (choices: VoteChoice[]) => void;
}

/** Each rule with what it holds for, where it stands and how sure it is, and how to vote under it. */
export function RuleChoices({ groups, base, inWriting, error, choices, onChange }: Props) {
  const words = useMessages(messages);
  const byRule = [...Map.groupBy(groups, ({ rule }) => rule.id).values()];
  return (
    <fieldset className={classes.rules}>
      <legend>{words.title}</legend>
      <p className={classes.quiet}>
        {words.base} <LegalSource lead of={base.source} />{' '}
        {!base.confirmed && <ToneBadge tone="amber">{words.unsure}</ToneBadge>}
      </p>
      {error !== undefined && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
      {byRule.map((members) => (
        <Rule key={members[0]?.rule.id} members={members} inWriting={inWriting} {...{ choices, onChange }} />
      ))}
    </fieldset>
  );
}

function Rule({
  members,
  inWriting,
  choices,
  onChange,
}: Pick<Props, 'inWriting' | 'choices' | 'onChange'> & { members: CouncilPlanView['groups'] }) {
  const words = useMessages(messages);
  const [first] = members;
  if (first === undefined) return null;
  const { id, percent, above, ballot, source, note, confirmed } = first.rule;
  const usual: VoteMode = ballot === 'secret' ? 'secret' : inWriting ? 'written' : 'open';
  const choice = choices.find(({ ruleId }) => ruleId === id) ?? { ruleId: id, mode: usual, asList: false };
  const set = (change: Partial<VoteChoice>) =>
    onChange([...choices.filter(({ ruleId }) => ruleId !== id), { ...choice, ...change }]);
  const modes: VoteMode[] =
    ballot === 'secret' ? ['secret', 'paper'] : ['open', 'secret', 'paper', 'written'];
  const awards = [
    ...Map.groupBy(
      members.flatMap((member) => member.awards),
      ({ name }) => name,
    ),
  ];
  return (
    <div className={classes.rule}>
      <div>
        <strong>
          {words.rule(formatNumber(percent), above)} · {words.ballot[ballot]}
        </strong>{' '}
        {!confirmed && <ToneBadge tone="amber">{words.unsure}</ToneBadge>}
        <p className={classes.quiet}>
          <LegalSource lead of={source} />
        </p>
        {note !== null && <p className={classes.quiet}>{note}</p>}
        <ul className={classes.awards}>
          {awards.map(([name, counts]) => (
            <li key={name}>
              {words.award(formatNumber(counts.reduce((sum, { count }) => sum + count, 0)), name)}
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.how}>
        <NativeSelect
          label={words.mode}
          aria-label={words.modeOf(formatNumber(percent))}
          value={choice.mode}
          onChange={(event) => set({ mode: event.currentTarget.value as VoteMode })}
          data={modes.map((mode) => ({ value: mode, label: words.modes[mode] }))}
        />
        <Checkbox
          label={words.list}
          description={words.listNote}
          checked={choice.asList}
          onChange={(event) => set({ asList: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}
