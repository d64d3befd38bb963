/** One page of a list, as every list route answers. */
export interface ListAnswer<T> {
  items: readonly T[];
  /** How many there are on all pages together. */
  total: number;
  page: number;
  size: number;
}
