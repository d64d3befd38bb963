import { Button, Group, Title } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { ConfirmDialog } from '../../../../ui/confirm/confirm-dialog.tsx';
import { formatMoment, relativeMoment } from '../../../../ui/i18n/format.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { StatusBadge, type StatusTable } from '../../../../ui/status/status.tsx';
import type { TokenView } from '../../server/token.schema.ts';
import classes from '../account.module.css';
import { OWN, useAct, useOwn } from '../account-queries.ts';
import { ShownOnce } from '../shown-once.tsx';
import { NewTokenDialog } from './new-token-dialog.tsx';

const messages = defineMessages({
  vi: {
    title: 'Mã truy cập cho phần mềm khác',
    note: 'Phần mềm của đơn vị dùng mã này để gọi API thay bạn, trong phạm vi bạn chọn và không vượt quá quyền của bạn. Mô tả API: /api/docs.',
    create: 'Tạo mã truy cập',
    none: 'Bạn chưa có mã truy cập nào.',
    newToken: 'Mã truy cập mới',
    once: 'Mã chỉ hiện lần này. Hãy chép vào phần mềm cần dùng; nếu mất, hãy thu hồi và tạo mã khác.',
    expires: (moment: string) => `hết hạn ${moment}`,
    used: (when: string) => `dùng ${when}`,
    unused: 'chưa dùng lần nào',
    revoke: 'Thu hồi',
    revokeOf: (name: string) => `Thu hồi mã: ${name}`,
    revokeTitle: 'Thu hồi mã truy cập',
    revokeWhy: (name: string) =>
      `Phần mềm đang dùng mã “${name}” sẽ ngừng truy cập ngay. Không khôi phục được.`,
    revoked: 'Đã thu hồi mã truy cập.',
  },
  en: {
    title: 'Access tokens for other programs',
    note: 'A program of your unit uses one to call the API for you, within the scopes you choose and never beyond your own rights. The API is described at /api/docs.',
    create: 'Make an access token',
    none: 'You have no access tokens.',
    newToken: 'New access token',
    once: 'It is shown this once. Copy it into the program; if it gets lost, revoke it and make another one.',
    expires: (moment: string) => `ends ${moment}`,
    used: (when: string) => `used ${when}`,
    unused: 'never used',
    revoke: 'Revoke',
    revokeOf: (name: string) => `Revoke the token: ${name}`,
    revokeTitle: 'Revoke the access token',
    revokeWhy: (name: string) =>
      `The program that uses “${name}” loses access at once. This cannot be undone.`,
    revoked: 'The access token is revoked.',
  },
});

const TOKEN_STATES: StatusTable<TokenView['state']> = {
  valid: { vi: 'Đang dùng được', en: 'Valid', tone: 'green' },
  expired: { vi: 'Đã hết hạn', en: 'Expired', tone: 'grey' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked', tone: 'grey' },
};

/** Personal access tokens. */
export function AccessTokens() {
  const words = useMessages(messages);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const query = useOwn<{ items: TokenView[]; scopes: string[] }>('tokens');
  return (
    <section className={classes.section}>
      <Title order={2}>{words.title}</Title>
      <p className={classes.note}>{words.note}</p>
      <Loaded query={query}>
        {({ items, scopes }) => (
          <>
            {made === null ? (
              <Group mb="lg">
                <Button onClick={() => setMaking(true)}>{words.create}</Button>
              </Group>
            ) : (
              <ShownOnce title={words.newToken} secret={made} onDone={() => setMade(null)}>
                {words.once}
              </ShownOnce>
            )}
            <NewTokenDialog
              scopes={scopes}
              opened={making}
              onClose={() => setMaking(false)}
              onMade={setMade}
            />
            {items.length === 0 ? (
              <p className={classes.note}>{words.none}</p>
            ) : (
              <ul className={classes.rows}>
                {items.map((token) => (
                  <TokenRow key={token.id} token={token} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function TokenRow({ token }: { token: TokenView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const revoke = useAct(() => api.delete(`/api/me/tokens/${token.id}`), {
    said: words.revoked,
    keys: [OWN],
    after: () => setAsking(false),
  });
  const used =
    token.lastUsedAt === null ? words.unused : words.used(relativeMoment(token.lastUsedAt, language));
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <p className={classes.title}>
          {token.name} <StatusBadge of={TOKEN_STATES} value={token.state} />
        </p>
        <p className={classes.small}>
          {[token.scopes.join(', '), words.expires(formatMoment(token.expiresAt)), used].join(' · ')}
        </p>
      </div>
      {token.state === 'valid' && (
        <Button size="compact-sm" aria-label={words.revokeOf(token.name)} onClick={() => setAsking(true)}>
          {words.revoke}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={words.revokeTitle}
        confirmLabel={words.revoke}
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
        onClose={() => setAsking(false)}
      >
        {words.revokeWhy(token.name)}
      </ConfirmDialog>
    </li>
  );
}
