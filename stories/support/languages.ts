import { en, type Words } from '../../src/locales.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { es } from '../../src/locales/es.js';
import { ja } from '../../src/locales/ja.js';
import { pseudo } from '../../src/locales/pseudo.js';
import { zh } from '../../src/locales/zh.js';

/** Every language that is shipped, by the name the toolbar shows. */
export const languages = { en, de, es, ar, ja, zh, pseudo } satisfies Record<string, Words>;

export type LanguageName = keyof typeof languages;
