import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { es } from '../../src/locales/es.js';
import { ja } from '../../src/locales/ja.js';
import { pseudo } from '../../src/locales/pseudo.js';
import type { Words } from '../../src/locales/index.js';
import { zh } from '../../src/locales/zh.js';

/** What is asked of the words of one language. */
export interface Language {
  readonly words: Words;
  /** Characters of a title and of a body, filled. */
  readonly longest: { readonly title: number; readonly body: number; readonly label: number };
  /** What a sentence about a failure never says, in lower case. */
  readonly banned: readonly string[];
  /** "Saving the invoice", as an app of that language would name it. */
  readonly operation: string;
  /** Sentences that are rightly the same as in English. */
  readonly sameAsEnglish: readonly string[];
}

const english = [
  'error',
  'failed to',
  'invalid',
  'illegal',
  'forbidden',
  'oops',
  'please',
  'sorry',
  'unfortunately',
  'exception',
  'request body',
  'you forgot',
  'rejected',
  '!',
];

/** Lengths: 48 and 140 in English, German up to 80 and 200; a Chinese or Japanese character is as wide as two. */
export const languages: Readonly<Record<string, Language>> = {
  en: {
    words: en,
    longest: { title: 48, body: 140, label: 20 },
    banned: english,
    operation: 'Saving the invoice',
    sameAsEnglish: [],
  },
  de: {
    words: de,
    longest: { title: 60, body: 160, label: 24 },
    banned:
      'fehler fehlgeschlagen ungültig verboten unzulässig illegal leider bitte entschuldigung hoppla ausnahme vergessen abgelehnt !'.split(
        ' ',
      ),
    operation: 'Das Speichern der Rechnung',
    sameAsEnglish: ['Details', 'Code', 'Status', 'Limit', 'Problem:', 'in {wait}'],
  },
  es: {
    words: es,
    longest: { title: 54, body: 150, label: 24 },
    banned:
      'error|fallo|fallado|inválid|no válid|ilegal|prohibid|por favor|lo siento|perdón|lamentablemente|excepción|olvidaste|rechazad|!|¡'.split(
        '|',
      ),
    operation: 'Guardar la factura',
    sameAsEnglish: ['Error:', 'No'],
  },
  ar: {
    words: ar,
    longest: { title: 54, body: 140, label: 24 },
    banned:
      'خطأ|فشل|غير صالح|غير قانوني|ممنوع|محظور|عذرًا|عذرا|آسف|للأسف|يرجى|يُرجى|الرجاء|من فضلك|استثناء|نسيت|مرفوض|!'.split(
        '|',
      ),
    operation: 'حفظ الفاتورة',
    sameAsEnglish: [],
  },
  ja: {
    words: ja,
    longest: { title: 30, body: 70, label: 14 },
    banned: 'エラー|失敗|無効|不正|違法|禁止|申し訳|すみません|残念|例外|忘れ|拒否|!|！'.split('|'),
    operation: '請求書の保存',
    sameAsEnglish: [],
  },
  zh: {
    words: zh,
    longest: { title: 24, body: 50, label: 10 },
    banned: '错误|失败|无效|非法|禁止|抱歉|对不起|遗憾|异常|忘记|被拒|!|！'.split('|'),
    operation: '保存发票',
    sameAsEnglish: [],
  },
  pseudo: {
    words: pseudo,
    longest: { title: 74, body: 205, label: 34 },
    banned: [],
    operation: '[Šååṽîîñĝ ţĥéé îîñṽööîçéé~]',
    sameAsEnglish: [],
  },
};
