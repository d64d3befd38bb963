import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCheck, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { optionsOf } from '../../../../ui/form/options.ts';
import { formatNumber, formatTime } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { useAct } from '../../../../ui/toast/use-act.ts';
import { PRESENCE_WORDS, PRESENCES } from '../../model/ceremonies/presence.ts';
import type { CeremonyLine } from '../../server/ceremonies/ceremony.schema.ts';
import classes from './ceremonies.module.css';
import { ceremonyKey } from './ceremony-queries.ts';
import { RepresentativeDialog } from './representative-dialog.tsx';

const messages = defineMessages({
  vi: {
    from: (name: string) => `Người trao: ${name}`,
    noPresenter: 'Chưa ghi người trao',
    instead: (name: string) => `Nhận thay: ${name}`,
    presenceOf: (name: string) => `${name} có mặt không`,
    hand: 'Đánh dấu đã trao',
    handOf: (name: string) => `Đánh dấu đã trao cho ${name}`,
    handed: (at: string) => `Đã trao ${at}`,
    undoOf: (name: string) => `Bỏ đánh dấu đã trao cho ${name}`,
    up: (name: string) => `Chuyển ${name} lên`,
    down: (name: string) => `Chuyển ${name} xuống`,
    remove: (name: string) => `Bỏ ${name} khỏi lễ trao`,
    revoked: 'Khen thưởng đã bị thu hồi; không trao.',
  },
  en: {
    from: (name: string) => `From: ${name}`,
    noPresenter: 'No presenter yet',
    instead: (name: string) => `Received by: ${name}`,
    presenceOf: (name: string) => `Whether ${name} came`,
    hand: 'Mark as handed over',
    handOf: (name: string) => `Mark as handed over to ${name}`,
    handed: (at: string) => `Handed over ${at}`,
    undoOf: (name: string) => `Take the mark of ${name} away`,
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Take ${name} out of the ceremony`,
    revoked: 'The honour is revoked; nothing is handed over.',
  },
});

interface CeremonyLineItemProps {
  ceremonyId: string;
  line: CeremonyLine;
  mayEdit: boolean;
  mayMove: boolean;
  mayDrag: boolean;
  /** Some line is being dragged. */
  isDragging: boolean;
  onMove: (afterId: string | null) => void;
  onDrag: () => void;
  onDrop: () => void;
  onRemove: () => void;
}

/** One who receives: presence and hand-over at a touch, place by dragging or by buttons. */
export function CeremonyLineItem(props: CeremonyLineItemProps) {
  const { ceremonyId, line, mayEdit, mayMove, mayDrag, isDragging, onMove, onDrag, onDrop, onRemove } = props;
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const { busy, run } = useAct();
  const [over, setOver] = useState(false);
  const [asking, setAsking] = useState(false);
  const { subjectName: name, handedOverAt } = line;
  const set = (change: object) => {
    run(
      api
        .patch<CeremonyLine>(`/api/ceremony-lines/${line.id}`, { version: line.version, ...change })
        .then(() => client.invalidateQueries({ queryKey: ceremonyKey(ceremonyId) })),
    );
  };
  return (
    <li
      className={classes.line}
      draggable={mayDrag}
      data-over={(over && isDragging) || undefined}
      onDragStart={onDrag}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => {
        setOver(false);
        onDrop();
      }}
    >
      <span className={classes.place}>{formatNumber(line.position)}</span>
      <div>
        <div className={classes.name}>{name}</div>
        {line.subjectDetail !== null && <div className={classes.quiet}>{line.subjectDetail}</div>}
        {line.revoked && <div>{words.revoked}</div>}
      </div>
      <div>
        {line.awardName}
        <div className={classes.quiet}>
          {line.presenter === null ? words.noPresenter : words.from(line.presenter)}
        </div>
      </div>
      <div>
        {mayEdit ? (
          <NativeSelect
            aria-label={words.presenceOf(name)}
            value={line.presence}
            disabled={busy}
            onChange={(event) =>
              event.currentTarget.value === 'represented'
                ? setAsking(true)
                : set({ presence: event.currentTarget.value })
            }
            data={optionsOf(PRESENCE_WORDS, language, PRESENCES)}
          />
        ) : (
          <StatusBadge of={PRESENCE_WORDS} value={line.presence} />
        )}
        {line.representative !== null && (
          <div className={classes.quiet}>{words.instead(line.representative)}</div>
        )}
      </div>
      <div className={classes.acts}>
        {mayEdit && handedOverAt === null && !line.revoked && (
          <Button
            loading={busy}
            disabled={line.presence === 'absent'}
            aria-label={words.handOf(name)}
            onClick={() => set({ handedOver: true })}
          >
            {words.hand}
          </Button>
        )}
        {handedOverAt !== null && (
          <span>
            <IconCheck size={18} aria-hidden="true" /> {words.handed(formatTime(handedOverAt))}
          </span>
        )}
        {mayEdit && handedOverAt !== null && (
          <ActionIcon
            variant="subtle"
            disabled={busy}
            aria-label={words.undoOf(name)}
            onClick={() => set({ handedOver: false })}
          >
            <IconX size={18} />
          </ActionIcon>
        )}
        {mayEdit && (
          <>
            <ActionIcon
              variant="subtle"
              aria-label={words.up(name)}
              disabled={!mayMove || line.previousId === null}
              onClick={() => onMove(line.beforePreviousId)}
            >
              <IconArrowUp size={18} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              aria-label={words.down(name)}
              disabled={!mayMove || line.nextId === null}
              onClick={() => onMove(line.nextId)}
            >
              <IconArrowDown size={18} />
            </ActionIcon>
            {handedOverAt === null && (
              <ActionIcon
                variant="subtle"
                aria-label={words.remove(name)}
                disabled={!mayMove}
                onClick={onRemove}
              >
                <IconX size={18} />
              </ActionIcon>
            )}
          </>
        )}
      </div>
      {asking && (
        <RepresentativeDialog ceremonyId={ceremonyId} line={line} onClose={() => setAsking(false)} />
      )}
    </li>
  );
}
