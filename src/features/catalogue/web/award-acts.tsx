import { Button } from '@mantine/core';
import { useState } from 'react';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../ui/page/links.tsx';
import type { AwardView } from '../server/catalogue.schema.ts';
import { ConfirmVersionDialog } from './confirm-version-dialog.tsx';

const messages = defineMessages({
  vi: { confirm: 'Xác nhận đã đối chiếu văn bản', add: 'Thêm điều kiện riêng', try: 'Thử điều kiện' },
  en: { confirm: 'Confirm against the text', add: 'Add a local condition', try: 'Try the conditions' },
});

/** What an administrator may do about an award. */
export function AwardActs({ award }: { award: AwardView }) {
  const words = useMessages(messages);
  const [confirming, setConfirming] = useState(false);
  const current = award.versions.find((version) => version.decides);
  return (
    <>
      {award.exists && (
        <ButtonLink
          to="/danh-muc/thu-dieu-kien"
          search={{ 'hinh-thuc': award.id, ngay: award.on }}
          variant="default"
        >
          {words.try}
        </ButtonLink>
      )}
      {award.allowed.includes('confirm') && current !== undefined && !award.local && (
        <Button variant="default" onClick={() => setConfirming(true)}>
          {words.confirm}
        </Button>
      )}
      {award.allowed.includes('add-rule') && (
        <ButtonLink to="/danh-muc/quy-dinh-rieng/them" search={{ 'hinh-thuc': award.id }} variant="default">
          {words.add}
        </ButtonLink>
      )}
      {confirming && current !== undefined && (
        <ConfirmVersionDialog award={award} version={current} onClose={() => setConfirming(false)} />
      )}
    </>
  );
}
