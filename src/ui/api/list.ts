/** One page of a list, as every list route answers. */
export interface ListAnswer<T> {
  items: readonly T[];
  /** How many there are on all pages together. */
  total: number;
  /** There are more than `total`: counting stopped there. */
  more?: boolean;
  page: number;
  size: number;
}
