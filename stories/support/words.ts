import { en, type Words } from '../../src/locales/index.js';

const again = [
  'Neuer Versuch möglich in {wait}.',
  'Neuer Versuch möglich um {time}.',
  'Bitte später erneut versuchen.',
];

/** Long words for stories: German where a story shows them, English elsewhere. Not a shipped locale. */
export const german: Words = {
  ...en,
  tag: 'de',
  errors: {
    ...en.errors,
    'rate-limited': {
      title: 'Zu viele Anfragen an {service} innerhalb kurzer Zeit',
      body: again,
    },
    'session-expired': {
      title: 'Zum Weiterarbeiten ist eine erneute Anmeldung nötig',
      body: 'Die Sitzung ist aus Sicherheitsgründen abgelaufen. Alles andere funktioniert weiterhin.',
    },
    server: {
      title: 'Die Rechnungszusammenstellung wurde nicht gespeichert',
      body: 'Beim Benachrichtigungsdienst ist eine Unregelmäßigkeit aufgetreten. Die Eingaben sind weiterhin vorhanden, ein neuer Versuch ist jederzeit möglich.',
    },
    'input-rejected': {
      title: 'Einige Angaben müssen noch geändert werden',
      body: 'Die Angaben können so nicht übernommen werden. Nach einer Änderung ist ein neuer Versuch möglich.',
    },
  },
  ui: {
    ...en.ui,
    actions: {
      retry: 'Erneut versuchen',
      wait: 'Erneut versuchen',
      'sign-in': 'Jetzt wieder anmelden',
      'request-access': 'Zugriffsberechtigung anfragen',
      'edit-input': 'Eingaben überprüfen',
      'reload-latest': 'Neuesten Stand anzeigen',
      'go-back': 'Zurück zur Übersicht',
      'upgrade-plan': 'Tarife vergleichen',
      'contact-support': 'Kundenbetreuung benachrichtigen',
    },
    retrying: 'Neuer Versuch läuft …',
    retryIn: 'Erneut versuchen · {clock}',
    retryAvailable: ['Erneut versuchen, möglich in {wait}', 'Erneut versuchen, noch nicht möglich'],
    details: 'Einzelheiten',
    dismiss: 'Ausblenden',
    copy: 'Kopieren',
    copied: 'Kopiert',
    reference: 'Vorgang {reference}',
    errorPrefix: 'Fehler:',
    checkEntry: 'Diese Angabe bitte überprüfen.',
    checkFields: { one: '{count} Angabe überprüfen', other: '{count} Angaben überprüfen' },
  },
};

/** Right-to-left words for stories, where a story shows them. Not a shipped locale. */
export const arabic: Words = {
  ...en,
  tag: 'ar',
  errors: {
    ...en.errors,
    'rate-limited': {
      title: 'طلبات كثيرة إلى {service}',
      body: ['يمكنك المحاولة مجددًا بعد {wait}.', 'حاول مجددًا بعد قليل.'],
    },
    'session-expired': { title: 'سجّل الدخول للمتابعة', body: 'انتهت جلستك. ما كتبته محفوظ.' },
    server: { title: 'لم يتم الحفظ', body: 'حدثت مشكلة لدى {service}. يمكنك المحاولة مجددًا.' },
    'input-rejected': { title: 'راجع ما أدخلته', body: 'غيّر ما يلزم ثم حاول مجددًا.' },
  },
  ui: {
    ...en.ui,
    actions: {
      retry: 'حاول مجددًا',
      wait: 'حاول مجددًا',
      'sign-in': 'تسجيل الدخول',
      'request-access': 'طلب الإذن',
      'edit-input': 'مراجعة الإدخال',
      'reload-latest': 'عرض الأحدث',
      'go-back': 'رجوع',
      'upgrade-plan': 'عرض الباقات',
      'contact-support': 'الاتصال بالدعم',
    },
    retrying: 'جارٍ المحاولة…',
    retryIn: 'حاول مجددًا · {clock}',
    retryAvailable: ['حاول مجددًا، متاح بعد {wait}', 'حاول مجددًا، غير متاح بعد'],
    details: 'التفاصيل',
    dismiss: 'إغلاق',
    copy: 'نسخ',
    copied: 'تم النسخ',
    reference: 'المرجع {reference}',
    errorPrefix: 'خطأ:',
    checkEntry: 'راجع هذا الإدخال.',
    checkFields: { one: 'راجع حقلًا واحدًا', two: 'راجع حقلين', few: 'راجع {count} حقول', other: 'راجع {count} حقلًا' },
  },
};
