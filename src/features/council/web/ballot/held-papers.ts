/** What a device keeps of a ballot paper. Choices are never kept; after the cast only the receipt stays. */
export interface HeldPaper {
  /** The random token, base64url. */
  token?: string;
  blinded?: string;
  /** Undoes the blinding; dropped once the paper is signed. */
  inverse?: string;
  signature?: string;
  receipt?: string;
}

const keyOf = (memberId: string, sheetId: string) => `so-vang.ballot.${memberId}.${sheetId}`;

/** The paper that this browser keeps for the member, null where it has none or it cannot be read. */
export function findPaper(memberId: string, sheetId: string): HeldPaper | null {
  const text = localStorage.getItem(keyOf(memberId, sheetId));
  if (text === null) return null;
  try {
    return JSON.parse(text) as HeldPaper;
  } catch {
    return null;
  }
}

/** Keeps a paper in this browser until it is cast. */
export function keepPaper(memberId: string, sheetId: string, paper: HeldPaper): void {
  localStorage.setItem(keyOf(memberId, sheetId), JSON.stringify(paper));
}

/** Forgets a paper. */
export function removePaper(memberId: string, sheetId: string): void {
  localStorage.removeItem(keyOf(memberId, sheetId));
}
