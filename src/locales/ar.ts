import type { TranslatedWords } from './Words.js';

// Nobody is addressed as a man or a woman: verbal nouns and impersonal sentences instead of imperatives.

// A name in Latin letters keeps its order and its punctuation inside Arabic (FIRST STRONG ISOLATE).
const isolated = (name: string) => `\u2068{${name}}\u2069`;
const service = isolated('service');
const operation = isolated('operation');
const account = isolated('account');
const owner = isolated('owner');
const person = isolated('person');
const subject = isolated('subject');

/** The six forms; none of anything is told as many are. */
const counted = (one: string, two: string, few: string, many: string, other: string) => ({
  zero: other,
  one,
  two,
  few,
  many,
  other,
});

// A duration stands after a colon: `Intl` writes it in the nominative.
const again = [
  'المتبقي حتى المحاولة التالية: {wait}.',
  'تتاح المحاولة التالية الساعة {time}.',
  'تتاح المحاولة التالية يوم {date}.',
  'يمكن المحاولة مجددًا بعد قليل.',
];
const back = ['المتبقي حتى العودة المتوقعة: {wait}.', 'العودة متوقعة الساعة {time}.', 'العودة متوقعة يوم {date}.'];

// What several keys have in common.
const signIn = { title: 'تسجيل الدخول مطلوب للمتابعة', body: 'يتطلب هذا حسابًا.' };
const tooMany = { title: [`طلبات كثيرة إلى ${service}`, 'طلبات كثيرة في الوقت الحالي'], body: again };
const notSetUp = { title: 'هذا الجزء غير مُعدّ على النحو الصحيح', body: 'السبب ليس من طرفك.' };
const didNotWork = [`لم تكتمل العملية: ${operation}`, 'لم تكتمل العملية'];
const loadLatest = 'يمكن تحميل أحدث نسخة ثم إجراء التغيير مجددًا.';

/** Arabic. Digits follow the tag: `ar` writes 42, `ar-EG` ٤٢. */
export const ar: TranslatedWords = {
  tag: 'ar',
  dir: 'rtl',
  errors: {
    validation: {
      title: 'البيانات تحتاج إلى مراجعة',
      body: 'لا يمكن قبول بعضها كما هو. يمكن تغييره ثم المحاولة مجددًا.',
    },
    authentication: signIn,
    permission: { title: 'لا توجد صلاحية وصول إلى هذا', body: 'يمكن طلب الصلاحية أو استخدام حساب آخر.' },
    'not-found': { title: 'لم يعد هذا موجودًا هنا', body: 'ربما نُقل أو حُذف، أو لم تتم مشاركته معك.' },
    conflict: { title: 'يتعارض هذا مع تغيير أحدث', body: loadLatest },
    'rate-limited': tooMany,
    'quota-exhausted': {
      title: 'استُهلكت الحصة المتاحة لك',
      body: [
        'المتبقي حتى تجددها: {wait}.',
        'تتجدد الساعة {time}.',
        'تتجدد يوم {date}.',
        'تتجدد مع الفترة القادمة، وقبل ذلك مع باقة أكبر.',
      ],
    },
    misconfigured: notSetUp,
    timeout: { title: [`استغرق ${service} وقتًا طويلًا`, 'استغرق هذا وقتًا طويلًا'], body: again },
    network: {
      title: [`تعذّر الوصول إلى ${service}`, 'تعذّر الوصول إلى الخدمة'],
      body: 'ربما انقطع الاتصال. يمكن المحاولة مجددًا بعد قليل.',
    },
    offline: { title: 'لا يوجد اتصال بالإنترنت', body: 'سيعمل هذا مجددًا عند عودة الاتصال.' },
    unavailable: {
      title: [`${service} غير متاح حاليًا`, 'الخدمة غير متاحة حاليًا'],
      body: [...back, 'يمكن المحاولة مجددًا بعد بضع دقائق.'],
    },
    server: {
      title: didNotWork,
      body: [`حدثت مشكلة لدى ${service}، والسبب ليس من طرفك.`, 'حدثت مشكلة لدى الخدمة، والسبب ليس من طرفك.'],
    },
    cancelled: { title: 'تم إيقاف هذا', body: 'يمكن بدؤه من جديد.' },
    unknown: { title: didNotWork, body: 'يمكن المحاولة مجددًا. وإذا تكرر ذلك، فيمكن التواصل مع الدعم.' },

    'field-required': { title: 'هناك بيانات ناقصة', body: 'يمكن إكمال المطلوب ثم المحاولة مجددًا.' },
    'field-format': { title: 'أحد البيانات بصيغة مختلفة', body: 'يمكن مراجعة طريقة كتابته ثم المحاولة مجددًا.' },
    'input-rejected': { title: 'لا يمكن قبول هذا كما هو', body: 'يمكن مراجعة البيانات ثم المحاولة مجددًا.' },
    'filter-rejected': {
      title: 'لا يمكن تنفيذ هذا البحث',
      body: 'يمكن تغيير كلمات البحث أو عوامل التصفية أو الترتيب.',
    },
    'time-rejected': { title: 'التاريخ والوقت يحتاجان إلى مراجعة', body: 'لا يمكن قراءتهما أو لا يناسبان هذا الموضع.' },
    'file-format': { title: 'هذا النوع من الملفات غير مقبول', body: 'يمكن اختيار ملف من نوع آخر.' },
    'too-large': { title: 'الحجم أكبر من المسموح', body: 'يمكن تصغيره أو تقسيمه ثم المحاولة مجددًا.' },
    'too-many-items': { title: 'عناصر كثيرة دفعة واحدة', body: 'يمكن اختيار عدد أقل ثم المحاولة مجددًا.' },
    'too-few-people': {
      title: 'يلزم عدد أكبر من الأشخاص',
      body: 'يمكن إضافة أشخاص إلى المجموعة ثم المحاولة مجددًا.',
    },
    'name-reserved': { title: 'لا يمكن استخدام هذا الاسم', body: 'يمكن اختيار اسم آخر.' },
    'page-expired': { title: 'تغيّرت هذه القائمة', body: 'يمكن البدء من أولها مجددًا.' },
    'password-needed': { title: 'كلمة المرور مطلوبة', body: 'يمكن إدخال كلمة مرور لهذا الملف ثم المحاولة مجددًا.' },

    'session-expired': { title: signIn.title, body: 'انتهت الجلسة.' },
    'signed-out': { title: 'تم تسجيل الخروج', body: 'تسجيل الدخول مجددًا مطلوب للمتابعة.' },
    'sign-in-needed': signIn,
    'wrong-account': { title: 'لا يمكن استخدام هذا الحساب هنا', body: 'يمكن تسجيل الدخول بحساب آخر.' },
    reconnect: {
      title: [`انتهى الربط مع ${service}`, 'انتهى الربط'],
      body: 'يمكن استعادته بتسجيل الدخول مجددًا.',
    },
    'key-rejected': { title: 'مفتاح الوصول غير مقبول', body: 'ربما استُبدل أو سُحب.' },

    'scope-missing': { title: 'يلزم إذن إضافي', body: 'يمكن منحه ثم المحاولة مجددًا.' },
    'organisation-policy': { title: 'مؤسستك لا تسمح بهذا', body: 'يمكن سؤال الإدارة.' },
    'admin-only': { title: 'هذا متاح للإدارة فقط', body: 'يمكن سؤال الإدارة.' },
    'members-only': { title: 'هذا متاح للأعضاء فقط', body: 'يمكن طلب الإضافة ثم المحاولة مجددًا.' },
    'team-access': {
      title: 'لا توجد صلاحية وصول إلى هذا الفريق',
      body: 'يمكن طلب الصلاحية أو استخدام حساب آخر.',
    },
    'workspace-inactive': { title: 'مساحة العمل هذه غير نشطة', body: 'يمكن لمالكها تنشيطها مجددًا.' },
    'not-allowed-here': {
      title: 'لا يمكن فعل هذا هنا',
      body: [`لا يوفره ${service} لهذا العنصر.`, 'لا توفره الخدمة لهذا العنصر.'],
    },
    'too-late': { title: 'فات أوان هذا', body: 'انتهت المدة التي كان فيها ممكنًا.' },

    'item-gone': { title: 'لم يعد هذا موجودًا هنا', body: 'ربما نُقل أو حُذف.' },
    'person-not-found': { title: 'تعذّر العثور على هذا الشخص', body: 'يمكن مراجعة الاسم أو العنوان.' },
    'chat-not-found': { title: 'تعذّر العثور على هذه المحادثة', body: 'ربما حُذفت أو تمت مغادرتها.' },
    'message-not-found': { title: 'تعذّر العثور على هذه الرسالة', body: 'ربما حُذفت.' },
    'company-missing': {
      title: 'شركتك غير معروفة هنا',
      body: [`ليس لها حساب لدى ${service} بعد.`, 'ليس لها حساب لدى الخدمة بعد.'],
    },

    'changed-elsewhere': { title: 'غيّر شخص آخر هذا', body: loadLatest },
    'name-taken': { title: 'هذا الاسم مستخدم بالفعل', body: 'يمكن اختيار اسم آخر.' },
    'already-exists': { title: 'هذا موجود بالفعل', body: 'يمكن استخدام الموجود.' },
    'already-done': { title: 'تم هذا بالفعل', body: 'لا يوجد شيء آخر لفعله.' },
    'still-processing': { title: 'ما زال العمل على هذا جاريًا', body: again },
    'list-out-of-date': { title: 'هذا العرض ليس الأحدث', body: 'يمكن تحميل أحدث نسخة ثم المحاولة مجددًا.' },
    circular: { title: 'لا يمكن أن يحتوي هذا على نفسه', body: 'يمكن اختيار مكان آخر له.' },

    'limit-locked': tooMany,
    'key-blocked': { title: [`أوقف ${service} الوصول مؤقتًا`, 'الوصول متوقف مؤقتًا'], body: again },
    'plan-limit': { title: 'باقتك لا تشمل المزيد', body: 'باقة أكبر تشمله.' },
    'count-limit': { title: 'تم بلوغ الحد الأقصى', body: 'يلزم حذف بعضها قبل إضافة المزيد.' },
    'group-full': { title: 'هذه المجموعة ممتلئة', body: 'يمكن انضمام آخرين بعد مغادرة أحد الأعضاء.' },

    'credentials-wrong': notSetUp,
    'app-outdated': { title: 'هذا التطبيق يحتاج إلى تحديث', body: 'إعادة تحميله تجلب أحدث نسخة.' },
    'feature-off': { title: 'هذه الميزة متوقفة', body: 'يمكن للإدارة تشغيلها.' },

    'action-failed': {
      title: didNotWork,
      body: [`لم يتمكن ${service} من تنفيذها.`, 'لم تتمكن الخدمة من تنفيذها.'],
    },
    'partly-failed': { title: 'اكتمل جزء من هذا فقط', body: 'يُفضّل التحقق مما ينقص قبل المحاولة مجددًا.' },
    'send-failed': { title: 'لم تُرسل رسالتك', body: 'يمكن المحاولة مجددًا بعد قليل.' },
    'bad-answer': {
      title: [`تعذّرت قراءة رد ${service}`, 'تعذّرت قراءة الرد'],
      body: notSetUp.body,
    },
    maintenance: {
      title: [`${service} قيد الصيانة`, 'الخدمة قيد الصيانة'],
      body: [...back, 'يمكن المحاولة مجددًا لاحقًا.'],
    },

    'zoho-cliq.address-in-use': {
      title: 'لهذا العنوان حساب بالفعل',
      body: 'يمكن دعوة هذا الشخص بعنوان بريد إلكتروني آخر.',
    },
    'zoho-cliq.invitation-blocked': {
      title: 'رفض هذا الشخص دعوات سابقة',
      body: 'لم تعد دعوة أحد إلى هذا العنوان ممكنة. يمكن استخدام عنوان آخر.',
    },
    'zoho-cliq.invitation-open': {
      title: 'هذا الشخص مدعو بالفعل',
      body: 'ما زالت الدعوة مفتوحة. يمكن للإدارة إرسالها مجددًا من لوحة الإدارة.',
    },
  },
  ui: {
    actions: {
      retry: 'إعادة المحاولة',
      wait: 'إعادة المحاولة',
      'sign-in': 'تسجيل الدخول',
      'request-access': 'طلب الصلاحية',
      'edit-input': 'مراجعة البيانات',
      'reload-latest': 'عرض أحدث نسخة',
      'go-back': 'رجوع',
      'upgrade-plan': 'عرض الباقات',
      'contact-support': 'التواصل مع الدعم',
    },
    sentences: '{first} {second}',

    notApplied: 'لم يتغيّر شيء.',
    outcomeUnknown: 'ربما نُفّذت العملية. يُفضّل التحقق قبل المحاولة مجددًا.',
    keepsInput: 'ما زال النص هنا.',
    keepsQueued: 'التغييرات محفوظة وستُرسل لاحقًا.',

    retrying: 'جارٍ إعادة المحاولة…',
    retryIn: 'إعادة المحاولة · {clock}',
    retryAvailable: [
      'إعادة المحاولة، المتبقي: {wait}',
      'إعادة المحاولة، متاحة الساعة {time}',
      'إعادة المحاولة، متاحة يوم {date}',
      'إعادة المحاولة، غير متاحة بعد',
    ],
    stillTrying: ['المحاولة {attempt} من {max} جارية', 'المحاولة {attempt} جارية'],
    waitingTurn: 'في انتظار الدور',
    actionFailed: 'لم تكتمل العملية.',
    details: 'التفاصيل',
    dismiss: 'إغلاق',
    dismissAll: 'إغلاق الكل',
    reloadPage: 'إعادة تحميل الصفحة',
    copy: 'نسخ',
    copied: 'تم النسخ',
    reference: `المرجع ${isolated('reference')}`,

    occurred: 'الوقت',
    service: 'الخدمة',
    code: 'الرمز',
    status: 'الحالة',
    attempt: 'المحاولة',
    vendorWords: [`نص ${service}`, 'نص الخدمة'],

    errorPrefix: 'خطأ:',
    checkEntry: 'هذا الحقل يحتاج إلى مراجعة.',
    fieldItem: `${isolated('label')}: ${isolated('text')}`,
    checkFields: counted(
      'حقل واحد يحتاج إلى مراجعة',
      'حقلان يحتاجان إلى مراجعة',
      '{count} حقول تحتاج إلى مراجعة',
      '{count} حقلًا يحتاج إلى مراجعة',
      '{count} حقل يحتاج إلى مراجعة',
    ),

    partStopped: { title: 'توقف هذا الجزء عن العمل', body: 'ما زال باقي الصفحة يعمل.' },
    pageStopped: { title: 'توقفت هذه الصفحة عن العمل', body: 'يمكن المحاولة مجددًا أو إعادة تحميل الصفحة.' },
    stoppedAgain: { title: 'تكرر ذلك', body: 'يمكن إعادة تحميل الصفحة أو الرجوع إلى حيث كانت تعمل.' },

    limitUsed: 'المستخدم: {count} من {max}',
    limitWindow: 'المدة: {wait}',
    limitResets: ['المتبقي حتى التجدد: {wait}', 'يتجدد الساعة {time}', 'يتجدد يوم {date}'],
    whoseQuota: 'الحد',
    nearLimit: 'المتبقي {count} حتى الساعة {time}',
    released: { title: 'المتابعة ممكنة الآن', body: 'انتهى الانتظار.' },
    elseWorks: 'كل ما عدا ذلك يعمل كالمعتاد.',

    notices: 'الإشعارات',
    noticesHotkey: 'الإشعارات، {hotkey}',
    more: '{count} أخرى',
    fewer: 'عرض أقل',
    times: counted('مرة واحدة', 'مرتان', '{count} مرات', '{count} مرة', '{count} مرة'),
    noticesCount: 'الإشعارات ({count})',
    noNotices: { title: 'لا يوجد ما يُقرأ مجددًا', body: 'ما يحدث من الآن فصاعدًا يُحفظ هنا.' },
    clear: 'مسح',
    allServices: 'كل الخدمات',

    andMore: 'و{count} أخرى',
    notAnswering: [`${service} لا يستجيب`, 'الخدمة لا تستجيب'],
    partsAffected: counted(
      'تأثر جزء واحد من هذه الصفحة.',
      'تأثر جزآن من هذه الصفحة.',
      'تأثرت {count} أجزاء من هذه الصفحة.',
      'تأثر {count} جزءًا من هذه الصفحة.',
      'تأثر {count} جزء من هذه الصفحة.',
    ),

    notNow: 'ليس الآن',
    close: 'إغلاق',
    reauth: {
      reasons: {
        expired: { title: signIn.title, body: ['انتهت الجلسة الساعة {time}.', 'انتهت الجلسة.'] },
        revoked: { title: 'تسجيل الدخول مجددًا مطلوب للمتابعة', body: 'تم تسجيل الخروج حفاظًا على أمانك.' },
        'step-up': { title: 'تأكيد الهوية مطلوب', body: 'تتطلب هذه الخطوة تسجيل الدخول مرة أخرى.' },
        scope: {
          title: 'يلزم إذن إضافي',
          body: [`يمكن تسجيل الدخول مجددًا ومنح الإذن لدى ${service}.`, 'يمكن تسجيل الدخول مجددًا ومنح الإذن.'],
        },
        'signed-out-elsewhere': {
          title: signIn.title,
          body: 'تم تسجيل الخروج في نافذة أخرى أو على جهاز آخر.',
        },
      },
      signedOut: 'تم تسجيل الخروج',
      account: `الحساب حتى الآن: ${account}`,
      kept: 'ما كُتب محفوظ.',
      held: counted(
        'طلب واحد في الانتظار ويستمر بعد تسجيل الدخول.',
        'طلبان في الانتظار ويستمران بعد تسجيل الدخول.',
        '{count} طلبات في الانتظار وتستمر بعد تسجيل الدخول.',
        '{count} طلبًا في الانتظار وتستمر بعد تسجيل الدخول.',
        '{count} طلب في الانتظار وتستمر بعد تسجيل الدخول.',
      ),
      waiting: 'جارٍ تسجيل الدخول…',
      otherWindow: 'المتابعة في النافذة الأخرى.',
      failed: 'لم يكتمل تسجيل الدخول. لم يُفقد شيء، ويمكن المحاولة مجددًا.',
      timedOut: 'لم يصل رد في الوقت المناسب. لم يُفقد شيء، ويمكن المحاولة مجددًا.',
      blocked: 'منع المتصفح فتح النافذة. يمكن السماح بها أو استخدام هذا الرابط:',
      blockedHere: 'منع المتصفح فتح النافذة. يمكن السماح بها ثم المحاولة مجددًا.',
      openPage: 'فتح صفحة تسجيل الدخول',
      otherAccount: {
        title: 'هذا حساب آخر',
        body: [
          `الحساب الحالي ${account}. ما ينتظر يخص ${owner}، لذلك لم يُرسل شيء.`,
          `ما ينتظر يخص ${owner}، لذلك لم يُرسل شيء.`,
          'ما ينتظر يخص الحساب السابق، لذلك لم يُرسل شيء.',
        ],
      },
      notSent: {
        title: 'لم يُرسل ما كان ينتظر',
        body: 'ربما يخص حسابًا آخر. يمكن تنفيذه مجددًا إذا ظل مطلوبًا.',
      },
      signInAsOwner: [`تسجيل الدخول باسم ${owner}`, 'استخدام الحساب الآخر'],
      goOnAsOther: [`المتابعة باسم ${account}`, 'المتابعة بهذا الحساب'],
      confirm: {
        title: counted(
          'إرسال تغيير واحد؟',
          'إرسال تغييرين؟',
          'إرسال {count} تغييرات؟',
          'إرسال {count} تغييرًا؟',
          'إرسال {count} تغيير؟',
        ),
        body: counted(
          'تم قبل تسجيل الدخول مجددًا.',
          'تمّا قبل تسجيل الدخول مجددًا.',
          'تمت قبل تسجيل الدخول مجددًا.',
          'تمت قبل تسجيل الدخول مجددًا.',
          'تمت قبل تسجيل الدخول مجددًا.',
        ),
      },
      send: 'إرسال',
      dontSend: 'عدم الإرسال',
      replaying: 'جارٍ الاستئناف من حيث توقف العمل…',
      done: [
        counted(
          'تم تسجيل الدخول. استُؤنف طلب واحد.',
          'تم تسجيل الدخول. استُؤنف طلبان.',
          'تم تسجيل الدخول. استُؤنفت {count} طلبات.',
          'تم تسجيل الدخول. استُؤنف {count} طلبًا.',
          'تم تسجيل الدخول. استُؤنف {count} طلب.',
        ),
        'تم تسجيل الدخول.',
      ],
    },
    conflict: {
      found: {
        title: [
          `هناك تغيير آخر على ${subject} من ${person}`,
          `هناك تغيير آخر من ${person}`,
          `غيّر شخص آخر ${subject}`,
          'غيّر شخص آخر هذا',
        ],
        body: [
          'حُفظ الساعة {time}. يمكن اختيار ما يبقى، ولا يُستبدل شيء قبل الحفظ.',
          'يمكن اختيار ما يبقى. لا يُستبدل شيء قبل الحفظ.',
        ],
      },
      fits: 'التغييران متوافقان. يمكن مراجعتهما ثم الحفظ.',
      again: { title: 'تغيّر هذا مجددًا', body: 'الاختيارات الأخرى محفوظة. يمكن مراجعة الجديد ثم الحفظ.' },
      deleted: {
        title: [`حُذف ${subject} من قِبل ${person}`, `حُذف هذا من قِبل ${person}`, 'حُذف هذا في هذه الأثناء'],
        body: 'ما زالت نسختك هنا.',
      },
      loading: 'جارٍ جلب النسخة الأخرى…',
      field: 'الحقل',
      base: 'قبل التغيير',
      mine: 'نسختك',
      theirs: 'النسخة الأخرى',
      merged: 'النسختان معًا',
      changed: 'تغيّر',
      isNew: 'جديد',
      yes: 'نعم',
      no: 'لا',
      showAll: 'عرض النص كاملًا',
      showChanges: 'عرض التغييرات فقط',
      empty: 'فارغ',
      choice: [`${isolated('label')}: {side}، ${isolated('value')}`, `${isolated('label')}: {side}`],
      same: counted(
        'حقل واحد متطابق',
        'حقلان متطابقان',
        '{count} حقول متطابقة',
        '{count} حقلًا متطابقًا',
        '{count} حقل متطابق',
      ),
      left: counted(
        'بقي الاختيار في حقل واحد',
        'بقي الاختيار في حقلين',
        'بقي الاختيار في {count} حقول',
        'بقي الاختيار في {count} حقلًا',
        'بقي الاختيار في {count} حقل',
      ),
      keepMine: 'الاحتفاظ بنسختي',
      useTheirs: 'استخدام النسخة الأخرى',
      undo: 'تراجع',
      copyMine: 'نسخ نسختك',
      result: 'ما سيُحفظ',
      save: 'حفظ',
      saving: 'جارٍ الحفظ…',
      saved: 'تم الحفظ.',
      saveAsNew: 'حفظ كعنصر جديد',
      discard: 'تجاهل نسختي',
      usedTheirs: { title: 'تُستخدم النسخة الأخرى', body: 'ما زالت استعادة نسختك ممكنة.' },
    },

    offline: {
      kinds: {
        'no-network': {
          title: 'لا يوجد اتصال بالإنترنت',
          body: 'يبقى المعروض على الشاشة، ويُحدَّث عند عودة الاتصال.',
        },
        'service-unreachable': {
          title: [`لا يمكن الوصول إلى ${service} من هنا`, 'لا يمكن الوصول إلى الخدمة من هنا'],
          body: 'قد يكون السبب شبكة VPN أو جدار حماية أو الخدمة نفسها.',
        },
        captive: {
          title: 'تطلب هذه الشبكة تسجيل الدخول',
          body: 'يمكن فتح صفحة تسجيل الدخول الخاصة بها ثم المحاولة هنا مجددًا.',
        },
        slow: { title: 'الاتصال بطيء جدًا', body: 'قد يصل ما يتم هنا متأخرًا أو لا يصل.' },
      },
      keptHere: 'يلزم إبقاء هذه الصفحة مفتوحة. ما ينتظر يُرسل عند عودة الاتصال.',
      keptOnDevice: 'ما ينتظر محفوظ على هذا الجهاز ويُرسل عند عودة الاتصال.',
      waiting: counted(
        'تغيير واحد في الانتظار',
        'تغييران في الانتظار',
        '{count} تغييرات في الانتظار',
        '{count} تغييرًا في الانتظار',
        '{count} تغيير في الانتظار',
      ),
      tryNow: 'المحاولة الآن',
      trying: 'جارٍ التحقق…',
      stillOff: 'لا يوجد اتصال بعد.',
      show: '{title}. عرض الإشعار',
      unstable: { title: 'الاتصال غير مستقر', body: 'ينقطع ثم يعود. قد يستغرق ما يتم هنا وقتًا أطول.' },
      back: 'عاد الاتصال',
      sending: counted(
        'جارٍ إرسال تغيير واحد…',
        'جارٍ إرسال تغييرين…',
        'جارٍ إرسال {count} تغييرات…',
        'جارٍ إرسال {count} تغييرًا…',
        'جارٍ إرسال {count} تغيير…',
      ),
      sent: counted(
        'أُرسل تغيير واحد.',
        'أُرسل تغييران.',
        'أُرسلت {count} تغييرات.',
        'أُرسل {count} تغييرًا.',
        'أُرسل {count} تغيير.',
      ),
      unsent: counted(
        'لم يُرسل تغيير واحد.',
        'لم يُرسل تغييران.',
        'لم تُرسل {count} تغييرات.',
        'لم يُرسل {count} تغييرًا.',
        'لم يُرسل {count} تغيير.',
      ),
    },
    stale: {
      title: ['آخر تحديث للبيانات: {moment}', 'البيانات المعروضة أقدم'],
      body: ['كان ذلك {age}، وتعذّر التحديث منذ ذلك الحين.', 'تعذّر التحديث.'],
      offline: ['كان ذلك {age}. تُحدَّث عند عودة الاتصال.', 'تُحدَّث عند عودة الاتصال.'],
      veryOld: ['كان ذلك {age}، وقد تكون مضللة.', 'قد تكون أقدم من أن يُعتمد عليها.'],
      again: ['لم تُحدَّث بعد. كان ذلك {age}.', 'لم تُحدَّث بعد.'],
      sources: counted(
        'تعذّر تحديث جزء واحد من هذه الصفحة.',
        'تعذّر تحديث جزأين من هذه الصفحة.',
        'تعذّر تحديث {count} أجزاء من هذه الصفحة.',
        'تعذّر تحديث {count} جزءًا من هذه الصفحة.',
        'تعذّر تحديث {count} جزء من هذه الصفحة.',
      ),
      refresh: 'تحديث',
      refreshing: 'جارٍ التحديث…',
      hide: 'إخفاء البيانات القديمة',
      show: 'عرض البيانات القديمة',
      upToDate: 'البيانات محدّثة.',
    },
    partial: {
      some: 'اكتمل {count} من {max}',
      none: 'لم يكتمل شيء من {max}',
      all: counted(
        'اكتمل عنصر واحد',
        'اكتمل العنصران',
        'اكتملت {count} عناصر',
        'اكتمل {count} عنصرًا',
        'اكتمل {count} عنصر',
      ),
      left: 'لم يكتمل {count}.',
      items: counted('عنصر واحد', 'عنصران', '{count} عناصر', '{count} عنصرًا', '{count} عنصر'),
      retrySome: 'إعادة محاولة {count} من {max}',
      retryAll: counted(
        'إعادة المحاولة',
        'إعادة المحاولة للعنصرين',
        'إعادة المحاولة لكل {count}',
        'إعادة المحاولة لكل {count}',
        'إعادة المحاولة لكل {count}',
      ),
      progress: '{count} من {max}',
      stop: 'إيقاف',
      stopping: 'جارٍ الإيقاف…',
      needsFix: 'بلا محاولة جديدة: يلزم تغيير شيء أولًا.',
      needsSignIn: 'بلا محاولة جديدة: يلزم تسجيل الدخول أولًا.',
      noUse: 'بلا محاولة جديدة: لن تغيّر النتيجة.',
      showAll: 'عرض الكل ({count})',
      range: '{from} إلى {to} من {max}',
      previous: 'السابق',
      next: 'التالي',
      copyList: 'نسخ القائمة',
    },

    severity: { caution: 'تنبيه:', error: 'مشكلة:', critical: 'مهم:' },
    timeLeft: 'المتبقي: {wait}.',
    ready: 'يمكن المحاولة مجددًا الآن.',
    stillNotWorking: ['لم ينجح بعد. المحاولة {attempt} من {max}.', 'لم ينجح بعد. المحاولة {attempt}.'],
    worksAgain: 'عاد إلى العمل.',
    moreProblems: counted(
      'مشكلة أخرى.',
      'مشكلتان أخريان.',
      '{count} مشكلات أخرى.',
      '{count} مشكلة أخرى.',
      '{count} مشكلة أخرى.',
    ),
    actionInNotices: '{action} ضمن الإشعارات، {hotkey}.',
  },
};
