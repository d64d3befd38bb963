import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import classes from './dossier.module.css';
import { ForwardForm, type ForwardProps } from './forward-form.tsx';
import { findRounds } from './rounds-above.ts';

const messages = defineMessages({
  vi: {
    title: (count: number) => `Trình ${count} hồ sơ lên cấp trên`,
    passed: (count: number) => `${count} trường hợp đạt sẽ được trình:`,
  },
  en: {
    title: (count: number) => `Submit ${plural(count, 'dossier')} upward`,
    passed: (count: number) =>
      `${plural(count, 'nominee that passed goes', 'nominees that passed go')} upward:`,
  },
});

/** Sends dossiers that were considered upward: into a round above as one dossier, or to an authority outside. */
export function ForwardDialog(props: ForwardProps) {
  const { rows, onClose } = props;
  const words = useMessages(messages);
  const receiverId = rows[0]?.receiverId ?? '';
  const rounds = useQuery({
    queryKey: ['round', 'above', receiverId, ''],
    queryFn: ({ signal }) => findRounds(receiverId, '', signal),
  });
  return (
    <Dialog opened title={words.title(rows.length)} onClose={onClose} size="lg">
      <p>{words.passed(rows.reduce((sum, { passed }) => sum + passed, 0))}</p>
      <ul className={classes.reasons}>
        {rows.map((row) => (
          <li key={row.id}>
            {row.title} ({row.unitName}): {row.passed}
          </li>
        ))}
      </ul>
      <Loaded query={rounds}>
        {(found) => <ForwardForm {...props} receiverId={receiverId} hasRounds={found.length > 0} />}
      </Loaded>
    </Dialog>
  );
}
