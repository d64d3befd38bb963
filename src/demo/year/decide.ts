import type { CertificateListView } from '../../features/decision/server/certificates/certificate.schema.ts';
import type { DecisionView } from '../../features/decision/server/decision.schema.ts';
import type { DocumentView } from '../../features/document/server/document.schema.ts';
import type { Caller } from './caller.ts';
import type { Story } from './story.ts';
import { OFFICE, SIGNER, YEAR } from './year-cast.ts';

/** A key file (.p12) to sign with and its passphrase. */
export interface SigningKey {
  p12: Uint8Array;
  passphrase: string;
}

export const PRINTED_ON = `${YEAR + 1}-01-16`;
export const DECIDED_ON = `${YEAR + 1}-01-15`;

/**
 * The office drafts the decision of everything that passed and numbers it; the vice chair signs, with a key or, without one, on paper
 * that is scanned; with the issue the decision takes effect. @returns the decision as it stands then
 */
export async function decide(
  { as, day }: Story,
  roundId: string,
  key: SigningKey | null,
): Promise<DecisionView> {
  day(DECIDED_ON);
  const office = await as(OFFICE);
  const draft = await office.post<DecisionView>('/api/decisions', { roundId, decidedOn: DECIDED_ON });
  const { documentId, id } = await office.post<DecisionView>(`/api/decisions/${draft.id}/number`, {
    version: draft.version,
    day: DECIDED_ON,
  });
  const signer = await as(SIGNER);
  const url = `/api/documents/${documentId}`;
  await sign(signer, url, key);
  const { version } = await signer.get<DocumentView>(url);
  await signer.post(`${url}/steps`, { step: 'issue', version });
  return office.get(`/api/decisions/${id}`);
}

/** What is signed is what was seen: its checksum goes with the signature. */
async function sign(signer: Caller, url: string, key: SigningKey | null): Promise<void> {
  const { files, currentFileId } = await signer.get<DocumentView>(url);
  const current = files.find(({ id }) => id === currentFileId);
  if (current === undefined) throw new Error('a numbered decision has its PDF');
  if (key !== null) {
    const fields = {
      sha256: current.sha256,
      passphrase: key.passphrase,
      reason: 'Ban hành',
      location: 'Thanh Giang',
    };
    await signer.upload(`${url}/signature`, { name: 'khoa.p12', bytes: key.p12 }, fields);
    return;
  }
  const { bytes } = await signer.fetch(`${url}/files/${current.id}`);
  await signer.upload(`${url}/files`, { name: current.name, bytes }, { role: 'scan' });
}

/** All certificates of a decision in one file. @returns the PDF and the codes that its QR codes carry */
export async function printCertificates(
  { as, day }: Story,
  decisionId: string,
): Promise<{ pdf: Buffer; codes: string[] }> {
  day(PRINTED_ON);
  const office = await as(OFFICE);
  const url = `/api/decisions/${decisionId}`;
  const { id } = await office.post<{ id: string }>(`${url}/certificate-prints`);
  const { bytes } = await office.fetch(`/api/certificate-prints/${id}/file`);
  const codes: string[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await office.get<CertificateListView>(
      `${url}/certificates?size=200&page=${page}`,
    );
    codes.push(...items.map(({ code }) => code));
    if (codes.length >= total) return { pdf: bytes, codes };
  }
}
