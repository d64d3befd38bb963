/** A sheet of paper and what stands where on it; millimetres from the upper left corner, points for letters. */
export interface CertificateSheet {
  width: number;
  height: number;
  /** A double line around the sheet. */
  frame: boolean;
  /** Name of a picture among the files, which fills the sheet; null: none. */
  background: string | null;
  blocks: readonly CertificateBox[];
  /** Where the QR code stands; null: none. */
  qr: { x: number; y: number; size: number } | null;
}

/** A box of words. Words that would run over it are set smaller. */
export interface CertificateBox {
  x: number;
  y: number;
  width: number;
  height: number;
  size: number;
  bold: boolean;
  italic: boolean;
  /** All in capitals. */
  caps: boolean;
  align: 'left' | 'center' | 'right';
  anchor: 'top' | 'middle';
  color: 'black' | 'red' | 'gold';
  /** A line below the words, as long as they are. */
  rule: boolean;
}

/** One page: the words of each box of its sheet, and what its QR code says. */
export interface CertificatePage {
  /** Which of the sheets. */
  sheet: number;
  texts: readonly string[];
  /** The address in the QR code; null: none is printed. */
  address: string | null;
}
