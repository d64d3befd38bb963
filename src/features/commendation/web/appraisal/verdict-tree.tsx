import { IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import type { ConditionResult, NodeResult, Verdict } from '../../../../law/awards/index.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge, ToneBadge } from '../../../../ui/status/status.tsx';
import { TONES } from '../../../../ui/theme/colors.ts';
import { VERDICT_WORDS } from '../../model/dossier-words.ts';
import classes from './appraisal.module.css';

const messages = defineMessages({
  vi: {
    all: 'Đạt tất cả các điều kiện sau',
    any: 'Đạt một trong các điều kiện sau',
    met: 'Đạt',
    failed: 'Không đạt',
    open: 'Cần người xem xét',
    source: (text: string) => `Căn cứ: ${text}`,
    unsure: 'Cần xác nhận',
    deferred: 'Xét ở bước sau:',
    'review-required': 'Luật sửa đổi đã có hiệu lực: cần đối chiếu văn bản.',
    recalled: 'Có quy định cần xác nhận.',
    uncertain: 'Quy định chưa chắc chắn, cần xác nhận.',
  },
  en: {
    all: 'All of the following',
    any: 'One of the following',
    met: 'Met',
    failed: 'Not met',
    open: 'A person must judge',
    source: (text: string) => `Source: ${text}`,
    unsure: 'Needs confirmation',
    deferred: 'Considered later:',
    'review-required': 'The amended law is in force: compare the text.',
    recalled: 'Some rules need confirmation.',
    uncertain: 'The rule is not certain and needs confirmation.',
  },
});

/** What the engine says of a nominee, condition by condition, as a nested list. */
export function VerdictTree({ verdict }: { verdict: Verdict }) {
  const words = useMessages(messages);
  const source = usualSource(verdict);
  return (
    <div className={classes.verdict}>
      <StatusBadge of={VERDICT_WORDS} value={verdict.verdict} />{' '}
      {verdict.reason !== undefined && <span>{verdict.reason}</span>}
      <Node node={verdict.conditions} source={source} />
      {source !== undefined && <p className={classes.less}>{words.source(source)}</p>}
      {verdict.deferred.length > 0 && (
        <p className={classes.less}>
          {words.deferred} {verdict.deferred.map(({ text }) => text).join('; ')}
        </p>
      )}
      {verdict.warnings.map((warning) => (
        <p key={warning} className={classes.less}>
          {words[warning]}
        </p>
      ))}
    </div>
  );
}

/** Where most conditions stand: said once, below them. */
function usualSource({ conditions }: Verdict): string | undefined {
  const counts = new Map<string, number>();
  const walk = (node: NodeResult): void => {
    if ('all' in node) node.all.forEach(walk);
    else if ('any' in node) node.any.forEach(walk);
    else counts.set(node.source, (counts.get(node.source) ?? 0) + 1);
  };
  walk(conditions);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function Node({ node, source }: { node: NodeResult; source: string | undefined }) {
  const words = useMessages(messages);
  if (!('all' in node) && !('any' in node)) return <Leaf condition={node} usual={source} />;
  const members = 'all' in node ? node.all : node.any;
  if (members.length === 0) return null;
  return (
    <>
      {('any' in node || members.length > 1) && (
        <div className={classes.group}>
          <Mark met={node.met} /> {'all' in node ? words.all : words.any}
        </div>
      )}
      <ul className={classes.tree}>
        {members.map((member, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no keys and keep their order
          <li key={i}>
            <Node node={member} source={source} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Leaf({ condition, usual }: { condition: ConditionResult; usual: string | undefined }) {
  const words = useMessages(messages);
  const { text, met, source, confidence, note } = condition;
  return (
    <>
      <div className={classes.condition}>
        <Mark met={met} />
        <span>
          {text} {confidence !== 'verified' && <ToneBadge tone="amber">{words.unsure}</ToneBadge>}
        </span>
      </div>
      {source !== usual && <div className={classes.less}>{words.source(source)}</div>}
      {note !== undefined && (
        <div className={classes.less} lang="vi">
          {note}
        </div>
      )}
    </>
  );
}

/** The sign is drawn for the eye; the word is there for who does not see it. */
function Mark({ met }: { met: boolean | null }) {
  const words = useMessages(messages);
  const [Icon, tone, word] =
    met === null
      ? ([IconHelp, 'amber', words.open] as const)
      : met
        ? ([IconCheck, 'green', words.met] as const)
        : ([IconX, 'red', words.failed] as const);
  return (
    <span className={classes.mark} style={{ color: TONES[tone].text }}>
      <Icon size={18} aria-hidden="true" />
      <span className="sv-hidden">{word}:</span>
    </span>
  );
}
