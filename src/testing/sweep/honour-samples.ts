import type { Samples, SweepTools } from './sweep-tools.ts';

/** An honour of A with its scan, a household, and one merit record of each kind. */
export async function honourSamples(
  tools: SweepTools,
  { a, personId }: { a: string; personId: string },
): Promise<Samples> {
  const { make, sendFile } = tools;
  const honour = await make<{ id: string }>('POST', '/api/honours', {
    subject: 'individual',
    subjectId: personId,
    unitId: a,
    subjectName: 'Người của A',
    subjectDetail: null,
    award: 'lao-dong-tien-tien',
    basis: 'cong-trang',
    year: 2025,
    yearFrom: null,
    decisionNumber: '15/QĐ-UBND',
    decidedOn: '2025-12-20',
    authority: 'Chủ tịch UBND xã A',
    bonus: null,
    certificate: null,
    note: null,
  });
  const honourScan = Buffer.from('%PDF-1.7\n%%EOF\n');
  await sendFile(`/api/honours/${honour.id}/scan`, 'quyet-dinh.pdf', honourScan);
  const household = await make<{ id: string }>('POST', '/api/households', {
    unitId: a,
    headName: 'Hộ của A',
    address: null,
  });
  const merits: Record<string, object> = {
    evaluations: { year: 2025, grade: 'hoan-thanh-tot', basis: null },
    initiatives: {
      kind: 'sang-kien',
      title: 'Sáng kiến của A',
      scope: 'co-so',
      year: 2025,
      recognisedOn: null,
      decisionNumber: null,
      recognisedBy: null,
      usedFor: [],
    },
    disciplines: { level: 'khien-trach', decidedOn: '2024-05-02', endedOn: null, decisionNumber: null },
    cases: { kind: 'complaint', openedOn: '2026-05-02', closedOn: null, note: null },
    services: { field: 'quan-doi', from: '2020-01-01', to: null },
    leaves: { kind: 'maternity', from: '2024-01-01', to: '2024-06-30' },
    categories: { category: 'cong-chuc', from: '2020-01-01', to: null },
  };
  const meritSamples: [string, string][] = [];
  for (const [kind, body] of Object.entries(merits)) {
    const made = await make<Record<string, { id: string }[]>>(
      'POST',
      `/api/people/${personId}/${kind}`,
      body,
    );
    meritSamples.push([`/api/${kind}/{meritId}`, made[kind]?.[0]?.id ?? '']);
  }
  return {
    samples: {
      ...Object.fromEntries(meritSamples),
      '/api/honours/{honourId}': honour.id,
      '/api/households/{householdId}': household.id,
    },
    keys: {
      honourIds: honour.id,
    },
  };
}
