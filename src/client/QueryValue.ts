export type QueryScalar = string | number | boolean | bigint | Date | null | undefined;

/** What can stand in a query: one value, or a list that repeats its name. */
export type QueryValue = QueryScalar | readonly QueryScalar[];
