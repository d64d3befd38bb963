import { IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ToneBadge } from '../../../ui/status/status.tsx';
import { TONES } from '../../../ui/theme/colors.ts';
import { LegalSource } from '../../catalogue/web/index.ts';
import { VERDICT_WARNING_WORDS } from '../model/honour-words.ts';
import type { ConditionLine, PresentedVerdict } from '../model/present-verdict.ts';
import classes from './verdict.module.css';

const messages = defineMessages({
  vi: {
    all: 'Đạt tất cả các điều kiện sau',
    any: 'Đạt một trong các điều kiện sau',
    met: 'Đạt',
    failed: 'Không đạt',
    open: 'Chưa rõ, cần người xem xét',
    held: 'Đã có',
    unsure: 'Cần xác nhận',
    deferred: 'Xét ở bước sau:',
  },
  en: {
    all: 'All of the following',
    any: 'One of the following',
    met: 'Met',
    failed: 'Not met',
    open: 'Not known, a person must judge',
    held: 'Held',
    unsure: 'Needs confirmation',
    deferred: 'Considered later:',
  },
});

/** Each condition of a verdict, met or not, where it stands, and what is left to later steps. */
export function VerdictConditions({ verdict }: { verdict: PresentedVerdict }) {
  const words = useMessages(messages);
  const source = usualSource(verdict.lines);
  return (
    <>
      <Level lines={verdict.lines} usual={source} />
      {source !== undefined && (
        <p className={classes.less}>
          <LegalSource lead of={source} />
        </p>
      )}
      {verdict.deferred.length > 0 && (
        <p className={classes.less}>
          {words.deferred} {verdict.deferred.join('; ')}
        </p>
      )}
    </>
  );
}

type ShownWarnings = readonly PresentedVerdict['warnings'][number][];

/** How far the rules behind a verdict may be trusted, where they are not certain. */
export function VerdictWarnings({ warnings }: { warnings: ShownWarnings }) {
  const language = useLanguage();
  return warnings.map((warning) => (
    <p key={warning} className={classes.less}>
      {VERDICT_WARNING_WORDS[warning][language]}
    </p>
  ));
}

/** Where most conditions stand: said once, below them. */
function usualSource(lines: readonly ConditionLine[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { source } of lines) if (source !== null) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Lines of one depth as a list, each with the deeper ones that follow it as a list of its own. */
function Level({ lines, usual }: { lines: readonly ConditionLine[]; usual: string | undefined }) {
  const depth = lines[0]?.depth;
  const starts = lines.flatMap((line, i) => (line.depth === depth ? [i] : []));
  if (starts.length === 0) return null;
  return (
    <ul className={classes.tree}>
      {starts.map((start, i) => {
        const [line, ...below] = lines.slice(start, starts[i + 1]);
        return (
          line !== undefined && (
            <li key={start}>
              <Line line={line} usual={usual} />
              <Level lines={below} usual={usual} />
            </li>
          )
        );
      })}
    </ul>
  );
}

function Line({ line, usual }: { line: ConditionLine; usual: string | undefined }) {
  const words = useMessages(messages);
  const { group, text, met, confidence, source, note, held } = line;
  return (
    <div className={classes.condition}>
      <Mark met={met} />
      <div>
        {group === null ? text : <span className={classes.group}>{words[group]}</span>}{' '}
        {confidence !== null && confidence !== 'verified' && (
          <ToneBadge tone="amber">{words.unsure}</ToneBadge>
        )}
        {held.length > 0 && (
          <div className={classes.less}>
            {words.held}: {held.join('; ')}
          </div>
        )}
        {source !== null && source !== usual && (
          <div className={classes.less}>
            <LegalSource lead of={source} />
          </div>
        )}
        {note !== null && (
          <div className={classes.less} lang="vi">
            {note}
          </div>
        )}
      </div>
    </div>
  );
}

/** The sign is drawn for the eye; the word is there for who does not see it. */
function Mark({ met }: Pick<ConditionLine, 'met'>) {
  const words = useMessages(messages);
  const [Icon, tone, word] =
    met === null
      ? ([IconHelp, 'amber', words.open] as const)
      : met
        ? ([IconCheck, 'green', words.met] as const)
        : ([IconX, 'red', words.failed] as const);
  return (
    <span className={classes.mark} style={{ color: TONES[tone].text }} title={word}>
      <Icon size={18} aria-hidden="true" />
      <span className="sv-hidden">{word}:</span>
    </span>
  );
}
