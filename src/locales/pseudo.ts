import { en } from './en.js';
import { toPseudo } from './toPseudo.js';
import type { WholeWords } from './Words.js';

/** English made strange by a function: for looking at layouts, not for people. */
export const pseudo: WholeWords = toPseudo(en);
