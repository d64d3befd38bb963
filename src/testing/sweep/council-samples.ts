import { newId } from '../../platform/ids.ts';

interface Tools {
  make<T>(method: 'POST' | 'PUT', url: string, body: unknown): Promise<T>;
  sendFile<T>(url: string, name: string, bytes: Buffer): Promise<T>;
  one(query: string, values?: unknown[]): Promise<string>;
  unitId: string;
  personId: string;
}

/** A council of the unit with a member, a meeting, a paper and a vote: samples by path, and keys by field. */
export async function councilSamples({ make, sendFile, one, unitId, personId }: Tools): Promise<{
  samples: Record<string, string>;
  keys: Record<string, string>;
}> {
  const council = await make<{ id: string }>('POST', '/api/councils', {
    unitId,
    name: 'Hội đồng của A',
    termFrom: '2026-01-01',
    legalBasis: 'Quyết định của A',
    quorumPercent: 50,
  });
  await make('POST', `/api/councils/${council.id}/members`, {
    personId,
    role: 'chair',
    office: 'Chủ tịch A',
    validFrom: '2026-01-01',
  });
  const memberId = await one('select id from council_member where council_id = $1', [council.id]);
  const meeting = await make<{ id: string }>('POST', `/api/councils/${council.id}/meetings`, {
    title: 'Phiên họp của A',
    startsAt: '2026-11-21T08:00:00+07:00',
    place: 'Phòng họp của A',
  });
  const items = [{ title: 'Nội dung của A' }];
  await make('PUT', `/api/meetings/${meeting.id}/agenda`, { version: 1, items });
  const agendaItemId = await one('select id from agenda_item where meeting_id = $1', [meeting.id]);
  await sendFile(`/api/agenda-items/${agendaItemId}/papers`, 'tai-lieu.txt', Buffer.from('Tài liệu của A'));
  const vote = await make<{ id: string; items: { id: string }[] }>(
    'POST',
    `/api/meetings/${meeting.id}/votes`,
    {
      ...{ agendaItemId, title: 'Bỏ phiếu của A', mode: 'open', thresholdPercent: 50 },
      ruleSource: 'Quy chế của A',
      items: [{ title: 'Đề nghị của A' }],
    },
  );
  const voteItem = vote.items[0]?.id ?? '';
  return {
    samples: {
      '/api/councils/{councilId}': council.id,
      '/api/council-members/{memberId}': memberId,
      '/api/meetings/{meetingId}': meeting.id,
      '/api/agenda-items/{itemId}': agendaItemId,
      '/api/agenda-items/{itemId}/papers/{fileId}': await one(
        'select file_id as id from agenda_paper where agenda_item_id = $1',
        [agendaItemId],
      ),
      '/api/votes/{voteId}': vote.id,
      '/api/votes/{voteId}/envelopes/{memberId}': memberId,
    },
    keys: {
      council: council.id,
      substituteOf: memberId,
      planSessionId: newId(),
      memberId,
      meetingId: meeting.id,
      agendaItemId,
      id: agendaItemId,
      itemId: voteItem,
      itemIds: voteItem,
      sheetId: newId(),
    },
  };
}
