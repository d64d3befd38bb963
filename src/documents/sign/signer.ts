/** What a signature says besides who signed. */
export interface SigningDetails {
  reason: string;
  /** Where it was signed: `Sông Mộc`. */
  location: string;
  signedAt: Date;
}

/** Signs PDFs on behalf of one person: with a key file, or through a service that keeps the key. */
export interface Signer {
  /**
   * @param pdf the whole file; its bytes stay as the beginning of what comes back
   * @returns the file with the signature appended
   * @throws SignError
   */
  sign(pdf: Uint8Array, details: SigningDetails): Promise<Buffer>;
}
