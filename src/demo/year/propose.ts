import { writeXlsx } from '../../documents/xlsx/write-xlsx.ts';
import type { DossierView } from '../../features/commendation/server/dossiers/dossier.schema.ts';
import type { RoundView } from '../../features/commendation/server/rounds/round.schema.ts';
import type { Caller } from './caller.ts';
import type { Page, Story } from './story.ts';
import { awardOf, type Commune, OFFICE, PROVINCE, YEAR } from './year-cast.ts';

const COLUMNS = ['Họ tên, tên tập thể', 'Danh hiệu, hình thức', 'Năm', 'Tóm tắt thành tích'];
const MERITS = [
  'Tham mưu số hóa toàn bộ hồ sơ lưu trữ của xã, giảm một nửa thời gian tra cứu cho người dân.',
  'Đi đầu vận động hiến đất mở đường; ba tuyến đường liên thôn hoàn thành trước kế hoạch hai tháng.',
  'Duy trì lớp phụ đạo miễn phí cho học sinh có hoàn cảnh khó khăn trong cả năm học.',
  'Tổ chức khám lưu động cho người cao tuổi ở các thôn xa trung tâm, không để sót hộ nào.',
  'Rà soát và giải quyết dứt điểm các đơn thư tồn đọng nhiều năm về đất đai.',
];

const OPENED_ON = `${YEAR}-11-17`;
export const RECEIVED_ON = `${YEAR}-12-10`;
export const RESENT_ON = `${YEAR}-12-12`;
export const PROPOSED_ON = `${YEAR}-12-08`;

/** The province opens the round of the year. @returns its id */
export async function openRound({ as, day, keys }: Story): Promise<string> {
  day(OPENED_ON);
  const office = await as(OFFICE);
  const { id } = await office.post<RoundView>('/api/rounds', {
    unitId: keys.unit(PROVINCE),
    kind: 'year-end',
    year: YEAR,
    name: `Khen thưởng tổng kết công tác năm ${YEAR}`,
    basis: 'cong-trang',
    opensOn: OPENED_ON,
    closesOn: `${YEAR}-12-15`,
    senderKinds: ['commune'],
    state: 'open',
  });
  return id;
}

/** Every commune lays its dossier. @returns the dossiers, by commune */
export async function propose(story: Story, roundId: string): Promise<string[]> {
  story.day(PROPOSED_ON);
  const dossiers: string[] = [];
  for (const commune of story.cast.communes) dossiers.push(await layDossier(story, roundId, commune));
  return dossiers;
}

/** Whom a commune proposes, as an Excel file. */
export function nomineeTable({ nominees }: Pick<Commune, 'nominees'>): Promise<Uint8Array> {
  return writeXlsx([
    {
      name: 'Danh sách',
      columns: COLUMNS.map((header) => ({ header, width: 30 })),
      rows: nominees.map((name, i) => [name, awardOf(i).name, YEAR, MERITS[i % MERITS.length] ?? null]),
    },
  ]);
}

async function layDossier({ as, keys }: Story, roundId: string, commune: Commune): Promise<string> {
  const { key, name, clerk, head } = commune;
  const clerkOf = await as(clerk);
  const { id, version } = await clerkOf.post<DossierView>('/api/dossiers', {
    roundId,
    unitId: keys.unit(key),
    title: `Đề nghị khen thưởng tổng kết năm ${YEAR} của ${name.replace('Xã', 'xã')}`,
  });
  await clerkOf.patch(`/api/dossiers/${id}`, {
    version,
    letterNumber: '128/TTr-UBND',
    letterDate: `${YEAR}-12-05`,
    ownMeeting: {
      heldOn: `${YEAR}-12-03`,
      chair: 'Chủ tịch UBND xã',
      members: 11,
      present: 10,
      inFavour: 10,
      note: null,
    },
  });
  await addNominees(clerkOf, id, commune);
  await explain(clerkOf, id);
  const submitted = await step(clerkOf, id, 'submit');
  await step(await as(head), id, 'send', {}, submitted.version);
  return id;
}

async function addNominees(clerk: Caller, dossierId: string, commune: Commune): Promise<void> {
  const { importId } = await clerk.upload<{ importId: string }>(`/api/dossiers/${dossierId}/imports`, {
    name: 'danh-sach.xlsx',
    bytes: await nomineeTable(commune),
  });
  const { taken } = await clerk.post<{ taken: number }>(`/api/nominee-imports/${importId}/taking`);
  if (taken !== commune.nominees.length)
    throw new Error(`${taken} of ${commune.nominees.length} nominees were taken from the sheet`);
}

/** A verdict that is negative does not block, but asks for a written reason. */
async function explain(clerk: Caller, dossierId: string): Promise<void> {
  const { items } = await clerk.get<Page<{ id: string }>>(
    `/api/dossiers/${dossierId}/nominations?verdict=not-eligible&size=200`,
  );
  if (items.length === 0) return;
  await clerk.post(`/api/dossiers/${dossierId}/explanations`, {
    nominationIds: items.map(({ id }) => id),
    reason: 'Quyết định của năm trước đang được bổ sung vào hồ sơ lưu; xã có bản sao kèm theo.',
  });
}

/** Takes a step with a dossier; `version` is asked for where it is not known. */
export async function step(
  by: Caller,
  dossierId: string,
  name: string,
  input: object = {},
  version?: number,
): Promise<DossierView> {
  const seen = version ?? (await by.get<DossierView>(`/api/dossiers/${dossierId}`)).version;
  return by.post(`/api/dossiers/${dossierId}/steps`, { step: name, version: seen, ...input });
}

/** The office accepts what came; the first commune's dossier goes back for supplement and comes again. */
export async function receive({ as, day, cast }: Story, dossiers: readonly string[]): Promise<void> {
  day(RECEIVED_ON);
  const office = await as(OFFICE);
  for (const id of dossiers) await step(office, id, 'accept');
  const [returned] = dossiers;
  const [commune] = cast.communes;
  if (returned === undefined || commune === undefined) return;
  await step(office, returned, 'return', {
    reason: 'Bổ sung bản sao quyết định công nhận danh hiệu của năm trước.',
  });
  day(RESENT_ON);
  await step(await as(commune.head), returned, 'send');
  await step(await as(OFFICE), returned, 'accept');
}
