/** A new idempotency key. `crypto.randomUUID` exists only over https and on localhost; a ward's own network often has neither. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/**
 * Keys for one form: the same content gets the same key until `done` is called, so that trying again
 * never does the thing twice, and changed content is a new submission.
 */
export function createKeyKeeper(): { keyFor(content: unknown): string; done(): void } {
  let kept: { content: string; key: string } | null = null;
  return {
    keyFor(content) {
      const text = JSON.stringify(content) ?? '';
      if (kept === null || kept.content !== text) kept = { content: text, key: newKey() };
      return kept.key;
    },
    done() {
      kept = null;
    },
  };
}
