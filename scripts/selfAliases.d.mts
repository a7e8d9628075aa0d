/** Vite aliases from each entry point of this package to its source file. */
export function selfAliases(): { find: RegExp; replacement: string }[];
